/** How the forum says no: an HTTP status and the words that the recorded forum uses for it. */

/** Thrown by everything a member may ask; the HTTP API answers with `status` and `body`. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(`${status}: ${JSON.stringify(body["errors"] ?? body)}`);
    this.name = "Refusal";
    this.status = status;
    this.body = body;
  }
}

const NOT_PERMITTED = "You are not permitted to view the requested resource.";

export function notFound(): Refusal {
  return new Refusal(404, {
    errors: ["The requested URL or resource could not be found."],
    error_type: "not_found",
  });
}

export function invalidAccess(): Refusal {
  return new Refusal(403, { errors: [NOT_PERMITTED], error_type: "invalid_access" });
}

export function invalidCredentials(): Refusal {
  const words = `${NOT_PERMITTED} The API username or key is invalid.`;
  return new Refusal(403, { errors: [words], error_type: "invalid_access" });
}

export function notLoggedIn(): Refusal {
  return new Refusal(403, {
    errors: ["You need to be logged in to do that."],
    error_type: "not_logged_in",
  });
}

/** A failed action on a post (a second like): 403 without an error type. */
export function actionFailed(): Refusal {
  return new Refusal(403, { errors: [NOT_PERMITTED] });
}

export function invalidParameters(name: string): Refusal {
  return new Refusal(400, {
    errors: [`You supplied invalid parameters to the request: ${name}`],
    error_type: "invalid_parameters",
  });
}

/** What was asked breaks a rule: 422 with the rule's words. */
export function unprocessable(...errors: readonly string[]): Refusal {
  return new Refusal(422, { errors });
}

/** A post that cannot be made: 422 with the action that failed. */
export function cannotPost(...errors: readonly string[]): Refusal {
  return new Refusal(422, { action: "create_post", errors });
}

export function editConflict(): Refusal {
  return new Refusal(409, {
    errors: ["That post was edited by another user and your changes can no longer be saved."],
  });
}
