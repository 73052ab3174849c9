import { Tooltip } from "@mantine/core";
import { useStore } from "../platform/api/store.ts";
import { liveState } from "../platform/live/live.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import classes from "./Sidebar.module.css";
import { appTexts } from "./texts.ts";

/** Whether others' edits arrive, as a dot with words. */
export function LiveDot() {
  const t = useTexts(appTexts);
  const state = useStore(liveState);
  return (
    <Tooltip label={t(`live.${state}`)}>
      <span className={classes["live"]} data-state={state} role="img" aria-label={t(`live.${state}`)} />
    </Tooltip>
  );
}
