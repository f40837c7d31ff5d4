/** The register's topic: where each issued letter has its card. */

/** The name by which it is found again. */
export const REGISTER_EXTERNAL_ID = "aval-register";
