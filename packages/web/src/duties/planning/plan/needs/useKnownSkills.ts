import { personSkill, skill } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useCan } from "../../../../platform/session/session.ts";
import type { KnownSkills } from "./planNeeds.ts";
import { skillsOf } from "./skillsOf.ts";

interface Asked {
  names: boolean;
  /** Who has which. */
  held: boolean;
}

/** What skills are called, and who has them; nothing before all that is asked for is there, and where it may not be seen. */
export function useKnownSkills({ names, held }: Asked): { known: KnownSkills | null; isPending: boolean } {
  const mayRead = useCan("people.read");
  const skills = useQuery({ ...allRowsQuery(skill, { q: "sort:name" }), enabled: mayRead && names });
  const holders = useQuery({ ...allRowsQuery(personSkill), enabled: mayRead && held });
  const known = useMemo(() => {
    if (!skills.data || (held && !holders.data)) return null;
    return {
      names: new Map(skills.data.map(({ id, name }) => [id, name])),
      held: held ? skillsOf(holders.data ?? []) : null,
    };
  }, [held, skills.data, holders.data]);
  return { known, isPending: mayRead && ((names && skills.isPending) || (held && holders.isPending)) };
}
