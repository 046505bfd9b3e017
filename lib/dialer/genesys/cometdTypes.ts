import 'cometd';

/** Parts of the CometD client that its own type declarations leave out. */
declare module 'cometd' {
  /** One request of the long-polling transport, as `xhrSend` is handed it. */
  export interface LongPollingPacket {
    url: string;
    headers?: Record<string, string>;
    body: string;
    /** Takes the text of the answer, or its messages. */
    onSuccess(response: string | readonly object[]): void;
    onError(reason: string, exception?: unknown): void;
  }

  export class LongPollingTransport implements Transport {
    readonly type: string;
    url: string;
    accept(version: string, crossDomain: boolean, url: string): boolean;
    abort(): void;
    xhrSend(packet: LongPollingPacket): unknown;
    abortXHR(exchange: unknown): boolean;
  }

  interface CometD {
    /** Takes a message as if the server had sent it. */
    receive(message: object): void;
  }
}
