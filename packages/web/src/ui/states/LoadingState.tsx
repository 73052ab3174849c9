import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./states.module.css";

/** Stands where rows will stand, of about their height. */
export function LoadingState({ rows = 6, height = 36 }: { rows?: number; height?: number }) {
  const t = useTexts(uiTexts);
  return (
    <div role="status" className={classes["rows"]}>
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </div>
  );
}
