/**
 * What the preload script exposes to the page as `window.gridwright`: untyped on purpose, because it
 * carries whatever the page sends. The typed functions are `request` and `on` of renderer/ipc/client.ts.
 */
export interface Bridge {
  /** Asks the main process; the reply is a `Reply` of the contract. Never rejects for a refused request. */
  request(name: string, input: unknown): Promise<unknown>;
  /** Delivers every event; returns a function that stops it. */
  on(listener: (name: string, payload: unknown) => void): () => void;
  /** Path of a file that was dropped onto the page; empty for what is no file of this computer. */
  pathOf(file: unknown): string;
}
