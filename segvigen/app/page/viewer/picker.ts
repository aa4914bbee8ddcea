/** What is under a ray, and what is under the brush. */

import { Box3, BufferAttribute, BufferGeometry, DoubleSide, type Intersection, Ray, Sphere, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import type { Parts, Surface } from "./surface";

const FEW = 1e-7;

/** A place on the object. point: where it is in the file's own arrangement, not where it is shown. */
export interface Found {
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

  constructor(
    private readonly surface: Surface,
    private readonly parts: Parts,
  ) {
    const { positions, faces } = surface.mesh;
    this.geometry.setAttribute("position", new BufferAttribute(positions, 3));
    this.geometry.setIndex(new BufferAttribute(faces, 1));
    this.geometry.boundingBox = null;
  }

  /** The tree over all faces; built at the first use. */
  build(): MeshBVH {
    return (this.tree ??= new MeshBVH(this.geometry, { indirect: true, targetLeafSize: 8 }));
  }

  /** The first visible face on a ray, as the object is shown: hidden parts left out, parts moved apart. */
  first(ray: Ray, explode: number): Found | null {
    const tree = this.build();
    if (explode > 0) return this.firstApart(tree, ray, explode);
    if (!this.parts.hidden) return this.found(tree.raycastFirst(ray, DoubleSide));
    return this.nearest(tree.raycast(ray, DoubleSide), (slot) => this.parts.visible(slot));
  }

  private firstApart(tree: MeshBVH, ray: Ray, explode: number): Found | null {
    let best: Found | null = null;
    for (let slot = 0; slot < this.parts.num; slot++) {
      if (!this.parts.visible(slot)) continue;
      this.parts.offset(slot, this.offset).multiplyScalar(explode);
      this.ray.copy(ray);
      this.ray.origin.sub(this.offset);
      this.parts.box(slot, this.box).expandByScalar(FEW);
      if (!this.ray.intersectsBox(this.box)) continue;
      const found = this.nearest(tree.raycast(this.ray, DoubleSide), (other) => other === slot);
      if (found && (!best || found.distance < best.distance)) best = found;
    }
    return best;
  }

  private nearest(hits: Intersection[], wanted: (slot: number) => boolean): Found | null {
    let best: Intersection | null = null;
    for (const hit of hits) {
      if (best && hit.distance >= best.distance) continue;
      if (wanted(this.surface.slot(hit.faceIndex!))) best = hit;
    }
    return this.found(best);
  }

  private found(hit: Intersection | null): Found | null {
    if (!hit) return null;
    const face = hit.faceIndex!;
    return { face, slot: this.surface.slot(face), point: hit.point.clone(), distance: hit.distance };
  }

  /** The face nearest to a point of the object. */
  faceAt(point: Vector3): number {
    return this.build().closestPointToPoint(point)?.faceIndex ?? -1;
  }

  /** A face's normal, turned against a direction. */
  normal(face: number, direction: Vector3): Vector3 {
    const normal = new Vector3().fromArray(this.surface.flat, 3 * face).normalize();
    return normal.dot(direction) > 0 ? normal.negate() : normal;
  }

  /**
   * Visible faces within `radius` of a place, that look to the eye the same way as the face there.
   * eye: in the file's arrangement. apart: the parts are shown apart, so only the same part is under the brush.
   */
  around(place: Found, radius: number, eye: Vector3, apart: boolean): number[] {
    const { flat } = this.surface;
    const ball = new Sphere(place.point, radius);
    const nearest = new Vector3();
    const back = new Vector3();
    const side = (face: number): number => {
      const a = 3 * face;
      return flat[a] * back.x + flat[a + 1] * back.y + flat[a + 2] * back.z;
    };
    back.subVectors(eye, place.point);
    const sign = side(place.face) < 0 ? -1 : 1;
    const faces = [place.face];
    this.build().shapecast({
      intersectsBounds: (box) => ball.intersectsBox(box),
      intersectsTriangle: (triangle, face) => {
        if (face === place.face) return false;
        const slot = this.surface.slot(face);
        if (apart ? slot !== place.slot : !this.parts.visible(slot)) return false;
        triangle.closestPointToPoint(place.point, nearest);
        if (nearest.distanceTo(place.point) > radius) return false;
        back.subVectors(eye, nearest);
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
