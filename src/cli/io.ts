/** Where a command writes: its result on `stdout`, everything else on `stderr`. */
export type Io = { readonly stdout: (text: string) => void; readonly stderr: (text: string) => void };

/** 0 done; 1 the input was read and found wanting; 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;
