/** What a key does in the editor. Each is the press of a button or link that stands on the page. */
export const commands = ['next', 'previous', 'confirm', 'reject', 'undo', 'edit', 'new', 'help'] as const;
/** One of the things a key does. */
export type Command = (typeof commands)[number];

/** The key of each command. */
export const keys: Readonly<Record<Command, string>> = {
  next: 'j',
  previous: 'k',
  confirm: 'b',
  reject: 'a',
  undo: 'u',
  edit: 'r',
  new: 'n',
  help: '?'
};

/** What is asked of a key press. */
export type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
};

/** The command of a key press; null while somebody is typing, with another key held, and for every key that has none. */
export function commandOf(press: Press, isTyping: boolean): Command | null {
  const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = press;
  if (isTyping || ctrlKey || metaKey || altKey || repeat || defaultPrevented) return null;
  return commands.find((command) => keys[command] === key.toLocaleLowerCase('nb-NO')) ?? null;
}
