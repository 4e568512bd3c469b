// The gateway as a child process: it ends with its parent, however that one ends.
import '#gateway/main';

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
