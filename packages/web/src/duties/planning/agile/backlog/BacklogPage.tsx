import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { AgileFrame } from "../AgileFrame.tsx";
import { agileTexts } from "../texts.ts";
import { BacklogScreen } from "./BacklogScreen.tsx";

/** What is still to be done, in order, and what the coming sprints take of it. */
export function BacklogPage() {
  const t = useTexts(agileTexts);
  return <AgileFrame title={t("backlog.title")}>{(store) => <BacklogScreen store={store} />}</AgileFrame>;
}
