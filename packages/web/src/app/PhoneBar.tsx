import { Drawer, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Menu, Search } from "lucide-react";
import { useState } from "react";
import { homeOf } from "../platform/session/homeOf.ts";
import { useSession } from "../platform/session/session.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { Brand } from "../ui/brand/Brand.tsx";
import { InboxLink } from "./InboxLink.tsx";
import { destinationsOf } from "./navigation.ts";
import { NavLinks } from "./NavLinks.tsx";
import { paletteOpened } from "./palette/paletteOpened.ts";
import classes from "./Sidebar.module.css";
import { appTexts } from "./texts.ts";
import { UserMenu } from "./UserMenu.tsx";

/** Navigation of narrow screens: a bar, and the links in a drawer. */
export function PhoneBar() {
  const t = useTexts(appTexts);
  const [opened, setOpened] = useState(false);
  const session = useSession();
  const close = () => setOpened(false);
  return (
    <nav aria-label={t("nav.label")} className={classes["bar"]}>
      <UnstyledButton
        className={classes["iconButton"]}
        onClick={() => setOpened(true)}
        aria-label={t("nav.open")}
        aria-expanded={opened}
      >
        <Menu size={20} aria-hidden />
      </UnstyledButton>
      <Link to={homeOf(session)} className={classes["home"]} aria-label="Gantry">
        <Brand />
      </Link>
      <span className={classes["barSpace"]} />
      <InboxLink bare />
      <UnstyledButton
        className={classes["iconButton"]}
        onClick={() => paletteOpened.set(true)}
        aria-label={t("nav.search")}
      >
        <Search size={20} aria-hidden />
      </UnstyledButton>
      <Drawer
        opened={opened}
        onClose={close}
        size={280}
        title={<Brand />}
        closeButtonProps={{ "aria-label": t("nav.close") }}
      >
        <div className={classes["drawer"]}>
          <NavLinks destinations={destinationsOf(session)} onGo={close} />
          <UserMenu narrow={false} />
        </div>
      </Drawer>
    </nav>
  );
}
