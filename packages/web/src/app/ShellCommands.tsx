import { useComputedColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCommands } from "../platform/keyboard/useCommands.ts";
import { mayEditPlans } from "../platform/session/mayEditPlans.ts";
import { useSession } from "../platform/session/session.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { useThemeChoice } from "../ui/theme/useThemeChoice.ts";
import { helpOpened } from "./help/helpOpened.ts";
import { destinationsOf } from "./navigation.ts";
import { paletteOpened } from "./palette/paletteOpened.ts";
import { appTexts } from "./texts.ts";

/** What can be done from everywhere. */
export function ShellCommands({ onToggleSidebar }: { onToggleSidebar: () => void }) {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const session = useSession();
  const { choose } = useThemeChoice();
  const scheme = useComputedColorScheme("light");
  const go = destinationsOf(session).map(({ to, text, keys }) => ({
    id: `go.${to}`,
    title: t(text),
    group: t("keys.group.go"),
    keys,
    run: () => void navigate({ to }),
  }));
  const general = t("keys.group.general");
  useCommands([
    {
      id: "palette",
      title: t("keys.palette"),
      group: general,
      keys: "mod+k,/",
      hidden: true,
      run: () => paletteOpened.set(true),
    },
    { id: "help", title: t("keys.help"), group: general, keys: "?", run: () => helpOpened.set(true) },
    { id: "sidebar", title: t("keys.sidebar"), group: general, keys: "[", run: onToggleSidebar },
    {
      id: "theme",
      title: t("theme.switch"),
      group: general,
      keys: "g d",
      run: () => choose(scheme === "dark" ? "light" : "dark"),
    },
    ...go,
    ...(mayEditPlans(session)
      ? [
          {
            id: "go./capacity/level",
            title: t("nav.level"),
            group: t("keys.group.go"),
            keys: "g v",
            run: () => void navigate({ to: "/capacity/level" }),
          },
        ]
      : []),
    {
      id: "go./inbox",
      title: t("nav.inbox"),
      group: t("keys.group.go"),
      keys: "g i",
      run: () => void navigate({ to: "/inbox" }),
    },
    {
      id: "go./account",
      title: t("nav.account"),
      group: t("keys.group.go"),
      keys: "g a",
      run: () => void navigate({ to: "/account" }),
    },
    {
      id: "go./preferences",
      title: t("nav.preferences"),
      group: t("keys.group.go"),
      keys: "g comma",
      run: () => void navigate({ to: "/preferences" }),
    },
  ]);
  return null;
}
