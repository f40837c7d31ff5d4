/**
 * The manifests of `deploy/kubernetes/` are what the Kubernetes API takes: every key is known, whatever one names is
 * there. The shapes below are the parts of the API's schema that the manifests use, and no others, so that a key
 * that is new has to be put in here; no network and no cluster are asked.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readSettings } from "../../src/settings/read-settings.ts";

const FOLDER = new URL("../../deploy/kubernetes/", import.meta.url);
const OVERLAY = "overlays/example";

const name = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
const labels = z.record(z.string(), z.string().max(63));
const metadata = z.strictObject({ name, labels: labels.optional() });
const protocol = z.enum(["TCP", "UDP", "SCTP"]);
const port = z.union([z.int().min(1).max(65_535), name.max(15)]);
const quantity = z.string().regex(/^\d+(?:\.\d+)?(?:m|Ki|Mi|Gi)?$/);
const probe = z.strictObject({
  httpGet: z.strictObject({ path: z.string().startsWith("/"), port }),
  periodSeconds: z.int().positive(),
  timeoutSeconds: z.int().positive(),
  failureThreshold: z.int().positive().optional(),
});

const Container = z.strictObject({
  name,
  image: z.string(),
  args: z.array(z.string()),
  ports: z.array(z.strictObject({ name: name.max(15), containerPort: z.int() })),
  env: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  envFrom: z.array(z.strictObject({ secretRef: z.strictObject({ name }) })),
  volumeMounts: z.array(
    z.strictObject({ name, mountPath: z.string().startsWith("/"), readOnly: z.boolean().optional() }),
  ),
  livenessProbe: probe,
  readinessProbe: probe,
  resources: z.strictObject({
    requests: z.strictObject({ cpu: quantity, memory: quantity }),
    limits: z.strictObject({ memory: quantity }),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal("ALL")]) }),
  }),
});

const Deployment = z.strictObject({
  apiVersion: z.literal("apps/v1"),
  kind: z.literal("Deployment"),
  metadata,
  spec: z.strictObject({
    replicas: z.literal(1),
    strategy: z.strictObject({ type: z.literal("Recreate") }),
    selector: z.strictObject({ matchLabels: labels }),
    template: z.strictObject({
      metadata: z.strictObject({ labels }),
      spec: z.strictObject({
        automountServiceAccountToken: z.literal(false),
        terminationGracePeriodSeconds: z.int().min(2),
        securityContext: z.strictObject({
          runAsNonRoot: z.literal(true),
          runAsUser: z.int().positive(),
          runAsGroup: z.int().positive(),
          seccompProfile: z.strictObject({ type: z.literal("RuntimeDefault") }),
        }),
        containers: z.tuple([Container]),
        volumes: z.array(
          z.union([
            z.strictObject({ name, configMap: z.strictObject({ name }) }),
            z.strictObject({ name, emptyDir: z.strictObject({ sizeLimit: quantity }) }),
          ]),
        ),
      }),
    }),
  }),
});

const Service = z.strictObject({
  apiVersion: z.literal("v1"),
  kind: z.literal("Service"),
  metadata,
  spec: z.strictObject({
    publishNotReadyAddresses: z.boolean(),
    selector: labels,
    ports: z.array(z.strictObject({ name, port: z.int(), targetPort: port })),
  }),
});

const peers = z.array(z.strictObject({ namespaceSelector: z.strictObject({ matchLabels: labels }) }));
const policyPorts = z.array(z.strictObject({ protocol, port }));
const NetworkPolicy = z.strictObject({
  apiVersion: z.literal("networking.k8s.io/v1"),
  kind: z.literal("NetworkPolicy"),
  metadata,
  spec: z.strictObject({
    podSelector: z.strictObject({ matchLabels: labels }),
    policyTypes: z.array(z.enum(["Ingress", "Egress"])),
    ingress: z.array(z.strictObject({ from: peers, ports: policyPorts })),
    egress: z.array(z.strictObject({ ports: policyPorts })),
  }),
});

const Kustomization = z.strictObject({
  apiVersion: z.literal("kustomize.config.k8s.io/v1beta1"),
  kind: z.literal("Kustomization"),
  namespace: name.optional(),
  nameSuffix: z.string().optional(),
  labels: z.array(z.strictObject({ pairs: labels, includeSelectors: z.boolean() })).optional(),
  resources: z.array(z.string()),
  images: z.array(z.strictObject({ name: z.string(), newName: z.string(), newTag: z.string() })).optional(),
  configMapGenerator: z.array(z.strictObject({ name, files: z.array(z.string()) })).optional(),
  secretGenerator: z.array(z.strictObject({ name, envs: z.array(z.string()) })).optional(),
});

function read<Shape>(path: string, shape: z.ZodType<Shape>): Shape {
  return shape.parse(parse(readFileSync(new URL(path, FOLDER), "utf8")));
}

const deployment = read("base/deployment.yaml", Deployment);
const service = read("base/service.yaml", Service);
const policy = read("base/network-policy.yaml", NetworkPolicy);
const base = read("base/kustomization.yaml", Kustomization);
const overlay = read(`${OVERLAY}/kustomization.yaml`, Kustomization);
const pod = deployment.spec.template.spec;
const [container] = pod.containers;

describe("the manifests", () => {
  test("select the pods that the deployment makes", () => {
    const { labels: own } = deployment.spec.template.metadata;
    for (const selector of [
      deployment.spec.selector.matchLabels,
      service.spec.selector,
      policy.spec.podSelector.matchLabels,
    ])
      expect(own).toMatchObject(selector);
  });

  test("name no port and no volume that is not there", () => {
    const ports = new Set(container.ports.map((one) => one.name));
    const named = [
      container.livenessProbe.httpGet.port,
      container.readinessProbe.httpGet.port,
      ...service.spec.ports.map(({ targetPort }) => targetPort),
      ...policy.spec.ingress.flatMap((rule) => rule.ports.map((one) => one.port)),
    ];
    expect(named.filter((one) => !ports.has(String(one)))).toEqual([]);
    expect(container.volumeMounts.map((one) => one.name)).toEqual(pod.volumes.map((one) => one.name));
  });

  test("of an overlay find their files, and make what the deployment asks for", () => {
    const named = [
      ...base.resources.map((file) => `base/${file}`),
      ...overlay.resources.map((file) => `${OVERLAY}/${file}`),
    ];
    expect(named.filter((file) => !existsSync(new URL(file, FOLDER)))).toEqual([]);
    expect(overlay.images?.[0]?.name).toBe(container.image);
    expect(overlay.configMapGenerator?.map((one) => one.name)).toEqual(
      pod.volumes.flatMap((volume) => ("configMap" in volume ? [volume.configMap.name] : [])),
    );
    expect(overlay.secretGenerator?.map((one) => one.name)).toEqual(
      container.envFrom.map(({ secretRef }) => secretRef.name),
    );
  });

  test("of an overlay hold settings that the service takes", () => {
    const text = readFileSync(new URL(`${OVERLAY}/aval.yaml`, FOLDER), "utf8");
    const addresses = { forumUrl: "https://forum.example.org", publicUrl: null };
    expect(readSettings(text, "aval.yaml", addresses).network).toBe("Shared Workshops Network");
  });
});
