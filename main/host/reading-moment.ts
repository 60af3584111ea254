import { perConnection } from '#main/database/shared-readers.ts';
import type { FileKind, ReadHandle } from '#sync/replica/database-file.ts';

type Connection = Pick<ReadHandle<FileKind>, 'prepare'>;

const boundsOf = (connection: Connection) => ({ begin: connection.prepare('BEGIN'), end: connection.prepare('COMMIT') });

export interface ReadingMoment {
  /** Everything that `work` reads, until it returns, is as of one moment, whatever the synchronisation commits meanwhile. May be nested. */
  atOnce<Value>(work: () => Value): Value;
  /** `write` sees and makes the newest state; what is read after it in the same moment includes it. */
  interrupted<Value>(write: () => Value): Value;
}

/** Another thread writes the files that this one reads: without a moment, two reads of one operation could see two states. */
export function readingMoment(connections: () => readonly Connection[]): ReadingMoment {
  const bounds = perConnection(boundsOf);
  let open: readonly ReturnType<typeof boundsOf>[] = [];
  let depth = 0;
  const begin = (): void => {
    open = connections().map(bounds);
    for (const { begin: start } of open) start.run();
  };
  const end = (): void => {
    for (const { end: stop } of open) stop.run();
    open = [];
  };
  return {
    atOnce: (work) => {
      depth += 1;
      try {
        if (depth === 1) begin();
        return work();
      } finally {
        depth -= 1;
        if (depth === 0) end();
      }
    },
    interrupted: (write) => {
      if (depth === 0) return write();
      end();
      try {
        return write();
      } finally {
        begin();
      }
    },
  };
}
