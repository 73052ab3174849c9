import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useSession } from "../platform/session/session.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import type { Destination } from "./navigation.ts";
import classes from "./Sidebar.module.css";
import { RegisterLinks } from "./RegisterLinks.tsx";
import { appTexts } from "./texts.ts";

const FavouriteLinks = lazy(() => import("./FavouriteLinks.tsx").then((each) => ({ default: each.FavouriteLinks })));

interface NavLinksProps {
  destinations: readonly Destination[];
  narrow?: boolean;
  onGo?: () => void;
}

/** The links of the navigation; the one of the present page is marked. */
export function NavLinks({ destinations, narrow = false, onGo }: NavLinksProps) {
  const t = useTexts(appTexts);
  const sections = ["main", "administration"] as const;
  const hasFavourites = useSession().user.favouriteViews.length > 0;
  const favourites = hasFavourites && (
    <Suspense key="favourites" fallback={null}>
      <FavouriteLinks narrow={narrow} {...(onGo ? { onGo } : {})} />
    </Suspense>
  );
  const registers = <RegisterLinks key="registers" narrow={narrow} {...(onGo ? { onGo } : {})} />;
  return (
    <div className={classes["nav"]}>
      {sections.flatMap((section) => {
        const links = destinations.filter((each) => each.section === section);
        const before = section === "administration" ? [favourites, registers] : [];
        if (links.length === 0) return before;
        return [
          ...before,
          <div key={section} className={classes["section"]}>
            {section === "administration" && <p className={classes["sectionTitle"]}>{t("nav.administration")}</p>}
            <ul className={classes["links"]}>
              {links.map(({ to, text, icon: Icon }) => (
                <li key={to}>
                  <Tooltip label={t(text)} position="right" disabled={!narrow}>
                    <Link
                      to={to}
                      className={classes["link"]}
                      activeProps={{ "aria-current": "page" }}
                      {...(narrow ? { "aria-label": t(text) } : {})}
                      {...(onGo ? { onClick: onGo } : {})}
                    >
                      <Icon size={18} aria-hidden />
                      <span className={classes["label"]}>{t(text)}</span>
                    </Link>
                  </Tooltip>
                </li>
              ))}
            </ul>
          </div>,
        ];
      })}
    </div>
  );
}
