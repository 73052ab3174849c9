import type { DependencyRow } from "@gantry/records";
import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, ArrowRight, Unlink } from "lucide-react";
import { shownLag, shownLinkType } from "../../../../platform/format/planNotation.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { externalLinksTo, externalTitle, type ExternalLink } from "../externals/externalText.ts";
import { unitsOf } from "../edit/editDuration.ts";
import { unlink } from "../edit/linkRows.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";
import classes from "./SidePanel.module.css";

interface RowLinksProps {
  store: PlanStore;
  rowId: string;
  onOpen: (id: string) => void;
}

/** What the row waits for and what waits for it. */
export function RowLinks({ store, rowId, onOpen }: RowLinksProps) {
  const t = useTexts(planTexts);
  const { model } = store;
  const format = useFormat();
  const incoming = model.linksTo(rowId);
  const outgoing = model.linksFrom(rowId);
  if (incoming.length + outgoing.length === 0) return <p className={classes["muted"]}>{t("panel.links.none")}</p>;
  const unlinkButton = (link: DependencyRow, name: string) =>
    store.permissions.has("plan.write") && (
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t("panel.unlink", { name })}
        onClick={() => store.commit(unlink(store.context, link))}
      >
        <Unlink size={14} />
      </ActionIcon>
    );
  const external = ({ link, item }: ExternalLink) => (
    <li key={link.id} className={classes["link"]}>
      <ArrowLeft size={14} aria-label={t("panel.waitsFor")} />
      {item?.projectId ? (
        <Link
          to="/projects/$projectId/plan"
          params={{ projectId: item.projectId }}
          search={{ row: item.id } as never}
          className={classes["linkName"] ?? ""}
        >
          {externalTitle(item)}
        </Link>
      ) : (
        <span>{externalTitle(item)}</span>
      )}
      <span className={classes["muted"]} title={t(`link.${link.type}`)}>
        {shownLinkType(link.type)}
        {shownLag(link, unitsOf({ model }, model.item(link.successorId)))}
        {item?.finish != null && ` · ${format.date(item.finish)}`}
      </span>
      {unlinkButton(link, externalTitle(item))}
    </li>
  );
  const entry = (link: DependencyRow, otherId: string, waits: boolean) => {
    const other = model.tables.workItem.get(otherId);
    if (!other) return null;
    const Icon = waits ? ArrowLeft : ArrowRight;
    return (
      <li key={link.id} className={classes["link"]}>
        <Icon size={14} aria-label={t(waits ? "panel.waitsFor" : "panel.waitedForBy")} />
        <button type="button" className={classes["linkName"]} onClick={() => onOpen(otherId)}>
          {other.name}
        </button>
        <span className={classes["muted"]} title={t(`link.${link.type}`)}>
          {shownLinkType(link.type)}
          {shownLag(link, unitsOf({ model }, model.item(link.successorId)))}
        </span>
        {unlinkButton(link, other.name)}
      </li>
    );
  };
  return (
    <ul className={classes["list"]}>
      {externalLinksTo(model, rowId).map(external)}
      {incoming.map((link) => entry(link, link.predecessorId, true))}
      {outgoing.map((link) => entry(link, link.successorId, false))}
    </ul>
  );
}
