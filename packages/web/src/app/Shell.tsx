import { useMediaQuery } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { onSignedOut } from "../platform/api/call.ts";
import { queryClient } from "../platform/cache/queryClient.ts";
import { keepFocus } from "../platform/keyboard/keepFocus.ts";
import { listenForCommands } from "../platform/keyboard/listenForCommands.ts";
import { useAccountKeys } from "../platform/keyboard/useAccountKeys.ts";
import { startLive } from "../platform/live/live.ts";
import { followChanges } from "../platform/records/followChanges.ts";
import { useAccountLanguage } from "../platform/session/accountLanguage.ts";
import { sessionQuery, useSession } from "../platform/session/session.ts";
import { followSignOut } from "../platform/session/signOut.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { NotShared } from "../ui/states/NotShared.tsx";
import { useThemeOfAccount } from "../ui/theme/useThemeChoice.ts";
import { isClosedTo } from "./navigation.ts";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { Overlays } from "./Overlays.tsx";
import { PhoneBar } from "./PhoneBar.tsx";
import classes from "./Shell.module.css";
import { ShellCommands } from "./ShellCommands.tsx";
import { Sidebar } from "./Sidebar.tsx";
import { appTexts } from "./texts.ts";

const NARROW = "gantry-sidebar-narrow";

/** Frame of every page behind sign-in: navigation, the page, the state of the connection, commands. */
export function Shell() {
  const t = useTexts(appTexts);
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const [narrow, setNarrow] = useState(() => localStorage.getItem(NARROW) === "yes");
  const toggle = () => {
    localStorage.setItem(NARROW, narrow ? "no" : "yes");
    setNarrow(!narrow);
  };
  useConnection();
  useThemeOfAccount();
  useAccountLanguage();
  useAccountKeys();
  return (
    <div className={classes["shell"]}>
      <a href="#main" className={classes["skip"]}>
        {t("skip")}
      </a>
      {phone ? <PhoneBar /> : <Sidebar narrow={narrow} onToggle={toggle} />}
      <div className={classes["content"]}>
        <OfflineBanner />
        <main id="main" tabIndex={-1} className={classes["main"]}>
          <Page />
        </main>
      </div>
      <ShellCommands onToggleSidebar={toggle} />
      <Overlays />
    </div>
  );
}

/** The page at this address, if it is one for the reader. */
function Page() {
  const session = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return isClosedTo(session, path) ? <NotShared /> : <Outlet />;
}

/** What runs for as long as somebody is signed in. */
function useConnection(): void {
  useEffect(() => {
    const stops = [
      startLive(),
      followChanges(),
      followSignOut(),
      listenForCommands(),
      keepFocus(),
      onSignedOut(() => {
        // The session ended elsewhere: sign in again and come back here.
        if (queryClient.getQueryData(sessionQuery.queryKey))
          location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
}
