import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { Plus, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { QueryField } from "../../../ui/filter/QueryField.tsx";
import { filterPart, withFilterPart, withTerm } from "../../../ui/filter/queryTerms.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { registerTexts } from "../texts.ts";
import { LayoutChoice } from "../views/LayoutChoice.tsx";
import { boardField } from "../views/layouts.ts";
import { ViewsMenu } from "../views/ViewsMenu.tsx";
import type { RecordDeclaration } from "@gantry/records";
import { ColumnsMenu } from "./ColumnsMenu.tsx";
import { GroupMenu } from "../groups/GroupMenu.tsx";
import type { Groups } from "../groups/useGroups.ts";
import classes from "./list.module.css";
import { groupOf } from "./listQueryOf.ts";
import type { ListState } from "./useListState.ts";
import type { ListWriting } from "./useRowWriter.ts";

interface ListToolsProps {
  declaration: RecordDeclaration;
  words: RecordWords;
  list: ListState;
  groups: Groups;
  error: unknown;
  writing: ListWriting;
  mayCreate: boolean;
  mayWrite: boolean;
  onCreate: () => void;
  /** The menu of tables that go out and come in. */
  table: ReactNode;
}

/** What one does with a list as a whole: choose a view, filter, choose columns, undo, make a row. */
export function ListTools({
  declaration,
  words,
  list,
  groups,
  error,
  writing,
  mayCreate,
  mayWrite,
  onCreate,
  table,
}: ListToolsProps) {
  const { choice, state, setQuery } = list;
  const t = useTexts(registerTexts);
  const group = t("keys.group");
  useCommands([
    ...(mayCreate
      ? [
          { id: "list.create", title: t("create", { what: words.one }), group, keys: "n", run: onCreate },
          {
            id: "list.newLine",
            title: t("keys.newLine"),
            group,
            keys: "shift+n",
            run: () => focusOn("[data-new-row]"),
          },
        ]
      : []),
    { id: "list.filter", title: t("keys.filter"), group, keys: "f", run: () => focusOn("[data-list-filter] input") },
    ...(mayWrite
      ? [
          { id: "list.undo", title: t("undo"), group, keys: "mod+z", run: writing.undo },
          { id: "list.redo", title: t("redo"), group, keys: "mod+shift+z,mod+y", run: writing.redo },
        ]
      : []),
  ]);
  return (
    <div className={classes["tools"]} role="toolbar" aria-label={words.many}>
      <ViewsMenu
        many={words.many}
        saved={list.saved}
        state={state}
        columns={state.layout === "board" ? words.choices(boardField(declaration) ?? "") : []}
        changed={list.changed}
        onShow={list.showView}
        onReset={list.reset}
      />
      <div data-list-filter>
        <QueryField
          declaration={declaration}
          value={filterPart(state.query)}
          onChange={(filter) => setQuery(withFilterPart(state.query, filter))}
          label={t("filter.label", { what: words.many })}
          placeholder={t("filter.placeholder")}
        />
      </div>
      <span className={classes["grow"]} />
      {mayWrite && (
        <>
          <Tooltip label={t("undo")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("undo")}
              disabled={!writing.mayUndo}
              onClick={writing.undo}
            >
              <Undo2 size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t("redo")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("redo")}
              disabled={!writing.mayRedo}
              onClick={writing.redo}
            >
              <Redo2 size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      )}
      <LayoutChoice layouts={list.layouts} layout={state.layout} onChoose={list.setLayout} />
      {state.layout === "grid" && (
        <GroupMenu
          names={choice.known}
          declaration={declaration}
          label={words.label}
          group={groupOf(state.query)}
          groups={groups}
          onGroup={(name) => setQuery(withTerm(state.query, "group", name))}
        />
      )}
      <ColumnsMenu
        columns={choice.columns}
        known={choice.known}
        label={words.label}
        onChange={choice.change}
        onReset={choice.reset}
      />
      {table}
      {mayCreate && (
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={onCreate}>
          {t("create", { what: words.one })}
        </Button>
      )}
      <ProblemNotice error={error} />
    </div>
  );
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
