import { Kbd, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { homeOf } from "../platform/session/homeOf.ts";
import { useSession } from "../platform/session/session.ts";
import { keyName } from "../ui/keys/keyName.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { Brand } from "../ui/brand/Brand.tsx";
import { InboxLink } from "./InboxLink.tsx";
import { destinationsOf } from "./navigation.ts";
import { NavLinks } from "./NavLinks.tsx";
import { paletteOpened } from "./palette/paletteOpened.ts";
import classes from "./Sidebar.module.css";
import { appTexts } from "./texts.ts";
import { UserMenu } from "./UserMenu.tsx";

interface SidebarProps {
  /** Icons alone, to leave the page more room. */
  narrow: boolean;
  onToggle: () => void;
}

/** Navigation of wide screens. */
export function Sidebar({ narrow, onToggle }: SidebarProps) {
  const t = useTexts(appTexts);
  const session = useSession();
  const Toggle = narrow ? PanelLeftOpen : PanelLeftClose;
  return (
    <nav aria-label={t("nav.label")} className={classes["sidebar"]} data-narrow={narrow || undefined}>
      <div className={classes["top"]}>
        <Link to={homeOf(session)} className={classes["home"]} aria-label="Gantry">
          <Brand markOnly={narrow} />
        </Link>
        <UnstyledButton
          className={classes["iconButton"]}
          onClick={onToggle}
          aria-label={t(narrow ? "nav.widen" : "nav.narrow")}
          title={t(narrow ? "nav.widen" : "nav.narrow")}
        >
          <Toggle size={18} aria-hidden />
        </UnstyledButton>
      </div>
      <UnstyledButton
        className={classes["search"]}
        onClick={() => paletteOpened.set(true)}
        aria-label={t("nav.search")}
      >
        <Search size={16} aria-hidden />
        <span className={classes["label"]}>{t("nav.search")}</span>
        <Kbd size="xs" className={classes["label"]}>
          {keyName("mod")} K
        </Kbd>
      </UnstyledButton>
      <InboxLink bare={narrow} />
      <NavLinks destinations={destinationsOf(session)} narrow={narrow} />
      <UserMenu narrow={narrow} />
    </nav>
  );
}
