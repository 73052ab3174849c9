/** No column gets narrower: on a phone the board scrolls sideways. */
export const COLUMN_PX = 244;
