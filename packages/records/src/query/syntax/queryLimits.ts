/** How large a query may be. What people type stays far below; what would keep a server busy is refused. */
export const queryLimits = {
  /** Characters. */
  length: 2000,
  /** Terms and sort keys. */
  terms: 100,
  /** Brackets and negations within each other. */
  depth: 20,
  /** References followed by one name: `item.project.manager` follows two. */
  hops: 3,
} as const;
