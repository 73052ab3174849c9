import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { AgileFrame } from "../AgileFrame.tsx";
import { agileTexts } from "../texts.ts";
import { BoardScreen } from "./BoardScreen.tsx";

/** Work items by state, as cards that are moved from column to column. */
export function BoardPage() {
  const t = useTexts(agileTexts);
  return <AgileFrame title={t("board.title")}>{(store) => <BoardScreen store={store} />}</AgileFrame>;
}
