/** The look into the permission table for somebody and a project, or several. */
import type { Project, Request } from "../request/request.ts";
import { capacitiesIn } from "./capacities.ts";
import { momentOf } from "./moment.ts";
import { permissionOf } from "./permission-table.ts";
import type { Doing, Permission } from "./permission-table.ts";

/** Whether the account `id` may do that for a project now. */
export function permission(request: Request, project: Project, id: number, doing: Doing): Permission {
  return permissionOf(doing, capacitiesIn(request, project, id), momentOf(request, project));
}

export function may(request: Request, project: Project, id: number, doing: Doing): boolean {
  return permission(request, project, id, doing).kind === "may";
}
