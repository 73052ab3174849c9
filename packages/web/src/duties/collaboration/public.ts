import { lazy } from "react";

/** What people put beside a row: a chunk of its own, loaded where a row is opened. */
export const RowTalk = lazy(async () => ({ default: (await import("./RowTalk.tsx")).RowTalk }));
