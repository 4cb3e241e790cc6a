// Loaded into every Node child before its own code: the child ends when the process that started it has gone, even where that one was
// killed outright and could not say so. Otherwise an orphaned build would go on writing beneath the next one.
import { isMainThread } from 'node:worker_threads';

const parent = process.ppid;

if (isMainThread && process.env.RADSTALL_PARENT === String(parent)) {
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 200).unref();
}
