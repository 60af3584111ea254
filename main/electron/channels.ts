/** Page to host: an operation's name, its input, and the mark of the answer that the page holds or null. */
export const rpcChannel = 'rpc';

/** Host to page: which topics changed. */
export const hostEventChannel = 'host-event';
