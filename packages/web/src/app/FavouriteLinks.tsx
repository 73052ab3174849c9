import { recordNamed, type SavedViewRow } from "@gantry/records";
import { Menu, Tooltip, UnstyledButton } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { Ellipsis, Star } from "lucide-react";
import { useCommands } from "../platform/keyboard/useCommands.ts";
import { useTexts } from "../platform/texts/useTexts.ts";
import { useFavourites, type Favourites } from "../ui/record/registers/useFavourites.ts";
import classes from "./Sidebar.module.css";
import { appTexts } from "./texts.ts";

interface FavouriteLinksProps {
  narrow?: boolean;
  onGo?: () => void;
}

/** Saved views that the reader keeps in the navigation, and commands that lead to them. */
export function FavouriteLinks({ narrow = false, onGo }: FavouriteLinksProps) {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const favourites = useFavourites();
  const { views } = favourites;
  useCommands(
    views.map((view) => ({
      id: `favourite.${view.id}`,
      title: view.name,
      group: t("nav.favourites"),
      run: () => void navigate(addressOf(view)),
    })),
  );
  if (views.length === 0) return null;
  return (
    <div className={classes["section"]}>
      <p className={classes["sectionTitle"]}>{t("nav.favourites")}</p>
      <ul className={classes["links"]}>
        {views.map((view) => (
          <li key={view.id} className={classes["favourite"]}>
            <Tooltip label={view.name} position="right" disabled={!narrow}>
              <Link
                {...addressOf(view)}
                className={classes["link"]}
                activeProps={{ "aria-current": "page" }}
                {...(narrow ? { "aria-label": view.name } : {})}
                {...(onGo ? { onClick: onGo } : {})}
              >
                <Star size={18} aria-hidden />
                <span className={classes["label"]}>{view.name}</span>
              </Link>
            </Tooltip>
            {!narrow && <FavouriteMenu view={view} favourites={favourites} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Changes the order of the favourites. */
function FavouriteMenu({ view: { id, name }, favourites }: { view: SavedViewRow; favourites: Favourites }) {
  const t = useTexts(appTexts);
  const place = favourites.views.findIndex((each) => each.id === id);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes["favouriteMenu"]} aria-label={t("favourite.menu", { name })}>
          <Ellipsis size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={place === 0} onClick={() => favourites.move(id, -1)}>
          {t("favourite.up")}
        </Menu.Item>
        <Menu.Item disabled={place === favourites.views.length - 1} onClick={() => favourites.move(id, 1)}>
          {t("favourite.down")}
        </Menu.Item>
        <Menu.Item onClick={() => favourites.toggle(id)}>{t("favourite.remove")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function addressOf({ id, projectId, recordType }: SavedViewRow) {
  const { plural } = recordNamed(recordType);
  return projectId === null
    ? ({ to: "/r/$plural", params: { plural }, search: { view: id } } as const)
    : ({ to: "/projects/$projectId/r/$plural", params: { projectId, plural }, search: { view: id } } as const);
}
