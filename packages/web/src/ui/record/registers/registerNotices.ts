import type { ComponentType } from "react";

export interface RegisterNoticeProps {
  projectId: string;
}

const added = new Map<string, ComponentType<RegisterNoticeProps>>();

/** Sets what stands above the list of a record type in a project while there is something to be told; best a `lazy` one. */
export function addRegisterNotice(record: string, notice: ComponentType<RegisterNoticeProps>): void {
  added.set(record, notice);
}

export function registerNoticeOf(record: string): ComponentType<RegisterNoticeProps> | null {
  return added.get(record) ?? null;
}
