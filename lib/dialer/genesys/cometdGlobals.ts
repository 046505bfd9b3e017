/**
 * The CometD client reads its timers and constructors from `window`, which workers and Node lack. It does so when it is used,
 * not when it is loaded, so that it is enough to have this module loaded.
 */
if (!('window' in globalThis)) {
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true, writable: true });
}

export {};
