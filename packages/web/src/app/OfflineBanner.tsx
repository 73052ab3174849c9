import { CloudOff } from "lucide-react";
import { reachable } from "../platform/api/connectivity.ts";
import { useStore } from "../platform/api/store.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import classes from "./Shell.module.css";
import { appTexts } from "./texts.ts";

/** Says that the server does not answer, for as long as it does not. */
export function OfflineBanner() {
  const t = useTexts(appTexts);
  const answers = useStore(reachable);
  return (
    <div role="status">
      {answers === false && (
        <div className={classes["banner"]}>
          <CloudOff size={16} aria-hidden />
          {t("offline")}
        </div>
      )}
    </div>
  );
}
