/** The end of an organisation's change log as it was at a moment. Whoever keeps one elsewhere can tell later whether the log still leads to it. */
export interface Head {
  orgId: string;
  position: number;
  /** Hexadecimal. */
  hash: string;
  /** When it was noted (ISO). */
  at: string;
}
