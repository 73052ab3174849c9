import { api, inverseNames, link, relationNames, inLanguage, type Linked } from "@gantry/records";
import { ActionIcon } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link as RouterLink } from "@tanstack/react-router";
import { Unlink } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { mayTalk, onSubject, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { AddLink } from "./AddLink.tsx";
import classes from "./links.module.css";

/** What a row has to do with others, seen from its side. */
export function Links(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const language = useTextLanguage();
  const query = onSubject(props);
  const linked = useQuery({
    queryKey: ["rows", link.name, "of", query],
    queryFn: ({ signal }) => call(api.collaboration.linked, { query }, { signal }),
  });
  const removal = useMutation({
    mutationFn: ({ linkId, version }: Linked) => applyEdits([deleteEdit(link, { id: linkId, version })]),
    onSuccess: (result) => showUndoable(t("links.removed"), result),
    onError: showProblem,
  });
  if (linked.isPending) return <LoadingState rows={2} height={32} />;
  if (linked.isError) return <FailedState error={linked.error} onRetry={() => void linked.refetch()} />;
  const relationOf = ({ direction, relation, ownRelation }: Linked) =>
    ownRelation ?? inLanguage((direction === "to" ? relationNames : inverseNames)[relation], language);
  return (
    <div className={classes["links"]}>
      {linked.data.items.length === 0 && <p className={classes["hint"]}>{t("links.empty")}</p>}
      <ul className={classes["list"]}>
        {linked.data.items.map((each) => {
          const name = [each.other.key, each.other.title].filter(Boolean).join(" ");
          return (
            <li key={`${each.linkId} ${each.direction}`} className={classes["link"]}>
              <span className={classes["relation"]}>{relationOf(each)}</span>
              <div className={classes["other"]}>
                <RouterLink to={placeOf(each.other)}>{name}</RouterLink>
                {each.note !== "" && <div className={classes["hint"]}>{each.note}</div>}
              </div>
              {mayTalk(props) && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t("links.remove", { name })}
                  onClick={() => removal.mutate(each)}
                >
                  <Unlink size={15} />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      {mayTalk(props) && <AddLink {...props} />}
    </div>
  );
}
