/** Saves bytes as a file on the reader's own machine. Nothing passes the network. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** A file's name with another ending, for what was made of it. */
export function named(file: string, ending: string): string {
  return `${file.replace(/\.[^.]*$/, '')}${ending}`;
}
