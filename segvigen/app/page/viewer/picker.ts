/** Find the face under a ray and the faces under the brush. */

import { Box3, BufferAttribute, BufferGeometry, DoubleSide, FrontSide, type Intersection, Ray, type Side, Sphere, Vector3, Vector4 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import { clipPlane } from "./renderer";
import type { Parts, Surface } from "./surface";
import type { Look } from "./types";

const EPSILON = 1e-7;
const NOWHERE = new Vector3();

/** A point on the surface, in the asset frame (not exploded). */
export interface Pick {
  face: number;
  slot: number;
  point: Vector3;
  distance: number;
}

export class Picker {
  private tree: MeshBVH | null = null;
  private readonly geometry = new BufferGeometry();
  private readonly ray = new Ray();
  private readonly offset = new Vector3();
  private readonly box = new Box3();
  private readonly clip = new Vector4();
  private side: Side = DoubleSide;

  constructor(
    private readonly surface: Surface,
    private readonly parts: Parts,
  ) {
    const { positions, faces } = surface.mesh;
    this.geometry.setAttribute("position", new BufferAttribute(positions, 3));
    this.geometry.setIndex(new BufferAttribute(faces, 1));
    this.geometry.boundingBox = null;
  }

  /** The BVH over all faces, built on first use. */
  build(): MeshBVH {
    return (this.tree ??= new MeshBVH(this.geometry, { indirect: true, targetLeafSize: 8 }));
  }

  /** The first displayed face on a ray, with parts exploded. */
  first(ray: Ray, explode: number, look: Look): Pick | null {
    const tree = this.build();
    this.side = look.backfaces ? DoubleSide : FrontSide;
    this.clip.copy(clipPlane(look, this.surface));
    if (explode > 0) return this.firstExploded(tree, ray, explode);
    if (!this.parts.hidden && !look.clip) return this.pick(tree.raycastFirst(ray, this.side));
    return this.closest(tree.raycast(ray, this.side), (slot) => this.parts.visible(slot));
  }

  private firstExploded(tree: MeshBVH, ray: Ray, explode: number): Pick | null {
    let best: Pick | null = null;
    for (let slot = 0; slot < this.parts.num; slot++) {
      if (!this.parts.visible(slot)) continue;
      this.parts.offset(slot, this.offset).multiplyScalar(explode);
      this.ray.copy(ray);
      this.ray.origin.sub(this.offset);
      this.parts.box(slot, this.box).expandByScalar(EPSILON);
      if (!this.ray.intersectsBox(this.box)) continue;
      const pick = this.closest(tree.raycast(this.ray, this.side), (other) => other === slot, this.offset);
      if (pick && (!best || pick.distance < best.distance)) best = pick;
    }
    return best;
  }

  private closest(hits: Intersection[], accept: (slot: number) => boolean, offset = NOWHERE): Pick | null {
    let best: Intersection | null = null;
    const { x, y, z, w } = this.clip;
    for (const hit of hits) {
      if (best && hit.distance >= best.distance) continue;
      if (x * (hit.point.x + offset.x) + y * (hit.point.y + offset.y) + z * (hit.point.z + offset.z) > w) continue;
      if (accept(this.surface.slot(hit.faceIndex!))) best = hit;
    }
    return this.pick(best);
  }

  private pick(hit: Intersection | null): Pick | null {
    if (!hit) return null;
    const face = hit.faceIndex!;
    return { face, slot: this.surface.slot(face), point: hit.point.clone(), distance: hit.distance };
  }

  /** The face nearest to a point. */
  faceAt(point: Vector3): number {
    return this.nearest(point, Infinity)?.face ?? -1;
  }

  /** The surface point nearest to a point, at most `reach` away. */
  nearest(point: Vector3, reach: number): Pick | null {
    const found = this.build().closestPointToPoint(point, undefined, 0, reach);
    return found && { face: found.faceIndex, slot: this.surface.slot(found.faceIndex), point: found.point.clone(), distance: found.distance };
  }

  /** A face's normal, flipped to face against `direction`. */
  normal(face: number, direction: Vector3): Vector3 {
    const normal = new Vector3().fromArray(this.surface.flat, 3 * face).normalize();
    return normal.dot(direction) > 0 ? normal.negate() : normal;
  }

  /**
   * Visible faces within `radius` of a pick that face the eye like the picked face. `eye` is in the asset frame
   * (not exploded). While parts are exploded, only faces of the picked part count.
   */
  around(pick: Pick, radius: number, eye: Vector3, exploded: boolean): number[] {
    const { flat } = this.surface;
    const ball = new Sphere(pick.point, radius);
    const nearest = new Vector3();
    const toEye = new Vector3();
    const side = (face: number): number => {
      const a = 3 * face;
      return flat[a] * toEye.x + flat[a + 1] * toEye.y + flat[a + 2] * toEye.z;
    };
    toEye.subVectors(eye, pick.point);
    const sign = side(pick.face) < 0 ? -1 : 1;
    const faces = [pick.face];
    this.build().shapecast({
      intersectsBounds: (box) => ball.intersectsBox(box),
      intersectsTriangle: (triangle, face) => {
        if (face === pick.face) return false;
        const slot = this.surface.slot(face);
        if (exploded ? slot !== pick.slot : !this.parts.visible(slot)) return false;
        triangle.closestPointToPoint(pick.point, nearest);
        if (nearest.distanceTo(pick.point) > radius) return false;
        toEye.subVectors(eye, nearest);
        if (sign * side(face) > 0) faces.push(face);
        return false;
      },
    });
    return faces;
  }

  dispose(): void {
    this.tree = null;
    this.geometry.dispose();
  }
}
