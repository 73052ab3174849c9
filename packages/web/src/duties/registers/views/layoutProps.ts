import type { AnyRow } from "../../../platform/records/feedRows.ts";
import type { FeedState, RowFeed } from "../../../platform/records/rowFeed.ts";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import type { ListWriting } from "../list/useRowWriter.ts";
import type { Limits } from "./LimitFields.tsx";
import type { Register } from "../register.ts";

/** What every way of showing a list's rows is given. */
export interface LayoutProps {
  register: Register;
  words: RecordWords;
  rights: RecordRights;
  feed: FeedState & Pick<RowFeed, "more" | "reload">;
  /** Rows loaded so far, with what is on its way to the server written over them. */
  rows: readonly AnyRow[];
  /** What the list asks for. */
  query: string;
  /** Fields that are shown beside the title. */
  names: readonly string[];
  /** Most cards that columns of a board should hold, by their values. */
  limits: Limits;
  writing: ListWriting;
  onOpen: (row: AnyRow) => void;
}
