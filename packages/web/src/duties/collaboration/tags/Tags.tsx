import { tag, tagging, type TagRow } from "@gantry/records";
import { Button, CloseButton, Select } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { applyEdits, createEdit, deleteEdit } from "../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { hangingQuery, mayTalk, onSubject, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import classes from "./tags.module.css";

/** The tags a row bears. Whoever takes part puts them on and off; those who keep the organisation's lists also make new ones. */
export function Tags(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const [typed, setTyped] = useState("");
  const mayMake = useCan("people.write");
  const all = useQuery(allRowsQuery(tag, { q: "sort:name" }));
  const borne = useQuery(hangingQuery(tagging, props.row, "createdAt"));
  const changing = useMutation({
    async mutationFn(edits: Parameters<typeof applyEdits>[0]) {
      await applyEdits(edits);
      await queryClient.invalidateQueries({ queryKey: ["rows", tagging.name] });
      await queryClient.invalidateQueries({ queryKey: ["rows", tag.name] });
    },
    onSuccess: () => setTyped(""),
    onError: showProblem,
  });
  if (all.isPending || borne.isPending) return <LoadingState rows={1} height={28} />;
  if (all.isError || borne.isError) return <ProblemNotice error={all.error ?? borne.error} />;
  const tagOf = new Map(all.data.map((each) => [each.id, each]));
  const free = all.data.filter(({ id }) => !borne.data.some(({ tagId }) => tagId === id));
  const name = typed.trim();
  const isNew = name !== "" && !all.data.some((each) => each.name.toLowerCase() === name.toLowerCase());
  const put = (tagId: string) => createEdit(tagging, { ...onSubject(props), tagId });
  const make = () => {
    const id = uuidV7();
    changing.mutate([createEdit(tag, { name }, id), put(id)]);
  };
  return (
    <div className={classes["tags"]}>
      <ul className={classes["list"]} aria-label={t("tags.label")}>
        {borne.data.map((each) => {
          const found: TagRow | undefined = tagOf.get(each.tagId);
          return (
            found && (
              <li key={each.id} className={classes["tag"]} data-colour={found.colour} title={found.description}>
                {found.name}
                {mayTalk(props) && (
                  <CloseButton
                    size="xs"
                    aria-label={t("tags.remove", { name: found.name })}
                    onClick={() => changing.mutate([deleteEdit(tagging, each)])}
                  />
                )}
              </li>
            )
          );
        })}
      </ul>
      {mayTalk(props) && (all.data.length > 0 || mayMake) && (
        <Select
          size="xs"
          aria-label={t("tags.placeholder")}
          placeholder={t("tags.placeholder")}
          data={free.map((each) => ({ value: each.id, label: each.name }))}
          value={null}
          onChange={(id) => id !== null && changing.mutate([put(id)])}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          nothingFoundMessage={t("tags.none")}
        />
      )}
      {mayTalk(props) && mayMake && isNew && (
        <Button size="compact-xs" variant="light" onClick={make} loading={changing.isPending}>
          {t("tags.create", { name })}
        </Button>
      )}
      {all.data.length === 0 && !mayMake && <p className={classes["hint"]}>{t("tags.noneYet")}</p>}
    </div>
  );
}
