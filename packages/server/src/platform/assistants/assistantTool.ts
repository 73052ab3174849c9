import type { Client, Naming, TypingContext } from "@gantry/records";
import type * as z from "zod";

/** What tools work with: all of it as the user whose token the assistant bears. */
export interface Assistance {
  call: Client;
  naming: Naming;
  /** How that user writes dates, lengths of time and money. */
  typing(): Promise<TypingContext>;
  publicUrl: string;
}

/** One thing an assistant can do. */
export interface AssistantTool<I extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: I;
  /** What clients may do without asking their user. */
  kind: "reads" | "writes" | "destroys";
  run(input: z.output<I>, assistance: Assistance): Promise<unknown>;
}

export function assistantTool<I extends z.ZodObject>(tool: AssistantTool<I>): AssistantTool {
  return tool;
}
