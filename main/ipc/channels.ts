/**
 * The only two Electron channels of the program. Names of requests and events travel inside, so the
 * bridge can reach nothing but the one listener that checks them against the contract.
 */
export const REQUEST_CHANNEL = 'gridwright:request';
export const EVENT_CHANNEL = 'gridwright:event';
