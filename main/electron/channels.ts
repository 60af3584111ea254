/** Page to host: an operation's name and its input. */
export const rpcChannel = 'rpc';

/** Host to page: which topics changed. */
export const hostEventChannel = 'host-event';
