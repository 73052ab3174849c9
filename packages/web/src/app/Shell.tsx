import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { startLive } from "../platform/live/live.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import classes from "./Shell.module.css";
import { Sidebar } from "./Sidebar.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { appTexts } from "./texts.ts";

/** Frame of every page behind sign-in: navigation beside (below on phones, behind a button), the page, the state of the connection. */
export function Shell() {
  const t = useTexts(appTexts);
  useEffect(() => startLive(), []);
  return (
    <div className={classes["shell"]}>
      <a href="#main" className={classes["skip"]}>
        {t("skip")}
      </a>
      <Sidebar />
      <div className={classes["content"]}>
        <OfflineBanner />
        <main id="main" tabIndex={-1} className={classes["main"]}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
