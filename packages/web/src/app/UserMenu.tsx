import { Avatar, Menu, UnstyledButton, useComputedColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { CircleUser, Keyboard, LogOut, Moon, SlidersHorizontal, Sun } from "lucide-react";
import { useSession } from "../platform/session/session.ts";
import { signOut } from "../platform/session/signOut.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { showProblem } from "../ui/feedback/toasts.tsx";
import { useThemeChoice } from "../ui/theme/useThemeChoice.ts";
import { helpOpened } from "./help/helpOpened.ts";
import { LiveDot } from "./LiveDot.tsx";
import classes from "./Sidebar.module.css";
import { appTexts } from "./texts.ts";

/** Who is signed in, and what concerns them alone. */
export function UserMenu({ narrow }: { narrow: boolean }) {
  const t = useTexts(appTexts);
  const { user, organisation } = useSession();
  const { choose } = useThemeChoice();
  const scheme = useComputedColorScheme("light");
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <div className={classes["user"]}>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <UnstyledButton className={classes["userButton"]} aria-label={t("nav.userMenu", { name: user.name })}>
            <Avatar name={user.name} size={30} color="harbour" radius="xl" alt="" />
            <span className={classes["userNames"]}>
              <span className={classes["userName"]}>{user.name}</span>
              <span className={classes["organisation"]}>{organisation.name}</span>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to="/account" leftSection={<CircleUser size={16} />}>
            {t("nav.account")}
          </Menu.Item>
          <Menu.Item component={Link} to="/preferences" leftSection={<SlidersHorizontal size={16} />}>
            {t("nav.preferences")}
          </Menu.Item>
          <Menu.Item
            leftSection={other === "dark" ? <Moon size={16} /> : <Sun size={16} />}
            onClick={() => choose(other)}
          >
            {t(other === "dark" ? "theme.dark" : "theme.light")}
          </Menu.Item>
          <Menu.Item leftSection={<Keyboard size={16} />} onClick={() => helpOpened.set(true)}>
            {t("keys.help")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<LogOut size={16} />} onClick={() => void signOut().catch(showProblem)}>
            {t("nav.signOut")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {!narrow && <LiveDot />}
    </div>
  );
}
