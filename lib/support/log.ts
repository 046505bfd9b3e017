/** One line of the log. `detail` is free of contact data: reasons and names of our own only. */
export interface LogLine {
  at: number;
  reason: string;
  detail: string | null;
}

export interface Log {
  note(reason: string, detail?: string): void;
  lines(): readonly LogLine[];
}

/** Keeps the last lines in memory, and hands each on as it comes. */
export function createLog(options: { now(): number; most?: number; write?(line: LogLine): void }): Log {
  const most = options.most ?? 300;
  let lines: readonly LogLine[] = [];
  return {
    note(reason, detail) {
      const line: LogLine = { at: options.now(), reason, detail: detail ?? null };
      lines = [...lines, line].slice(-most);
      options.write?.(line);
    },
    lines: () => lines,
  };
}
