import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { AgileFrame } from "../AgileFrame.tsx";
import { agileTexts } from "../texts.ts";
import { SprintsScreen } from "./SprintsScreen.tsx";

/** Sprints of a project: planned, started, closed, and what came of each. */
export function SprintsPage() {
  const t = useTexts(agileTexts);
  return <AgileFrame title={t("sprints.title")}>{(store) => <SprintsScreen store={store} />}</AgileFrame>;
}
