import { Socket } from 'node:net';

/** How a connection to the database gets its socket. */
export type OpenSocket = () => Socket;

export type DatabaseLine = {
  readonly open: OpenSocket;
  isCut(): boolean;
  /** Ends every connection, and refuses new ones until `mend`. */
  cut(): void;
  mend(): void;
};

/** The connection of the program to its database, which can be cut to see how the program copes. */
export function createDatabaseLine(): DatabaseLine {
  const sockets = new Set<Socket>();
  let isCut = false;

  /** As on a machine on which no database listens. */
  const refuse = (socket: Socket) => () => {
    queueMicrotask(() => socket.destroy(new Error('connect ECONNREFUSED')));
    return socket;
  };

  return {
    open() {
      const socket = new Socket();
      if (isCut) Object.assign(socket, { connect: refuse(socket) });
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },
    isCut: () => isCut,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy(new Error('read ECONNRESET'));
    },
    mend() {
      isCut = false;
    },
  };
}
