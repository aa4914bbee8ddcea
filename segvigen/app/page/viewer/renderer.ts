/** Render the object: materials, passes, and pictures to export. */

import {
  Color,
  DataTexture,
  DoubleSide,
  FrontSide,
  GLSL3,
  LinearSRGBColorSpace,
  Mesh,
  NearestFilter,
  NoBlending,
  PerspectiveCamera,
  PlaneGeometry,
  RawShaderMaterial,
  RepeatWrapping,
  RGBAFormat,
  Scene,
  type ShaderMaterialParameters,
  Texture,
  UnsignedByteType,
  Vector3,
  Vector4,
  WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import { Ground } from "./ground";
import * as shaders from "./shaders";
import { encode, PAINTED, SPREAD, type Parts, type Surface } from "./surface";
import type { Look, Rgb } from "./types";

const NONE = 0xffffffff; // no slot, no face
const LIGHT = { middle: [0.985, 0.988, 0.995], rim: [0.865, 0.882, 0.91], shadow: 0.5 };
const DARK = { middle: [0.215, 0.232, 0.268], rim: [0.082, 0.09, 0.11], shadow: 0.75 };
const BRUSH: Rgb = [1, 0.62, 0.1];
const ACCENT: Rgb = [0.16, 0.47, 1];

/** Render targets for colors and ids, with `scale` pixels per CSS pixel. */
export class Targets {
  readonly colors: WebGLRenderTarget;
  readonly ids: WebGLRenderTarget;
  readonly whole: WebGLRenderTarget | null; // a coarse frame before it is enlarged
  readonly both: WebGLRenderTarget | null; // colors and ids of a coarse frame

  /** fine: with antialiasing, and of the size of the screen. */
  constructor(width: number, height: number, readonly scale: number, fine: boolean) {
    const [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
    this.colors = new WebGLRenderTarget(w, h, { samples: fine ? 4 : 0 });
    this.ids = idsTarget(w, h);
    this.whole = fine ? null : new WebGLRenderTarget(w, h, { depthBuffer: false });
    this.both = fine ? null : new WebGLRenderTarget(w, h, { count: 2 });
    if (this.both) this.both.textures[1].minFilter = this.both.textures[1].magFilter = NearestFilter;
  }

  dispose(): void {
    for (const target of [this.colors, this.ids, this.whole, this.both]) target?.dispose();
  }
}

export class Renderer {
  readonly renderer: WebGLRenderer;
  readonly software: boolean; // rendering on the CPU
  private readonly scene = new Scene();
  private readonly idsScene = new Scene();
  private readonly ground = new Ground();
  private readonly fullscreen = new PlaneGeometry(2, 2);
  private readonly composite: Mesh<PlaneGeometry, RawShaderMaterial>;
  private readonly enlarge: Mesh<PlaneGeometry, RawShaderMaterial>;
  private mesh: Mesh | null = null;
  private idsMesh: Mesh | null = null;
  private readonly plain: RawShaderMaterial;
  private readonly idsMaterial: RawShaderMaterial;
  private textured: RawShaderMaterial[] = [];
  private textures: (Texture | null)[] = [];
  private surface: Surface | null = null;
  private groundDirty = true;
  private readonly maskBytes = new Uint8Array(4 * 256);
  private readonly maskTable = new DataTexture(this.maskBytes, 256, 1, RGBAFormat, UnsignedByteType);
  private readonly uniforms = {
    faceTable: { value: null as Texture | null },
    partTable: { value: null as Texture | null },
    faceShift: { value: 0 },
    maskTable: { value: this.maskTable },
    explode: { value: 0 },
    backdrop: { value: new Vector3(1, 1, 1) },
    masked: { value: 0 },
    chosen: { value: 0 },
    shading: { value: 0 },
    xray: { value: 0 },
    clip: { value: new Vector4() },
    pixel: { value: 1 },
    dark: { value: 0 },
    hoverSlot: { value: NONE },
    hoverFace: { value: NONE },
    sky: { value: new Vector3(0, 1, 0) },
    whole: { value: 0 },
    ids: { value: null as Texture | null },
    colors: { value: null as Texture | null },
    reach: { value: new Vector4() },
    stride: { value: 1 },
    wideLines: { value: 0 },
    backed: { value: 1 },
    boundaries: { value: 1 },
    textured: { value: 0 },
    middle: { value: new Vector3() },
    rim: { value: new Vector3() },
    aspect: { value: 1 },
  };

  /** Throws if WebGL 2 is missing. */
  constructor(canvas: HTMLCanvasElement) {
    this.renderer = new WebGLRenderer({ canvas, antialias: false, alpha: false, depth: false, powerPreference: "high-performance" });
    this.software = isSoftware(this.renderer.getContext());
    this.renderer.autoClear = false;
    this.renderer.debug.checkShaderErrors = false; // would wait for the compiler
    this.contextRestored();
    this.maskTable.minFilter = this.maskTable.magFilter = NearestFilter;
    this.setMaskColors([ACCENT]);
    this.plain = this.material(shaders.surfaceVertex, shaders.surfaceFragment);
    this.idsMaterial = this.material(shaders.idsVertex, shaders.idsFragment, { blending: NoBlending });
    const cover = (fragment: string): Mesh<PlaneGeometry, RawShaderMaterial> => {
      const material = this.material(shaders.coverVertex, fragment, { depthTest: false, depthWrite: false, blending: NoBlending });
      const mesh = new Mesh(this.fullscreen, material);
      mesh.frustumCulled = false;
      return mesh;
    };
    this.composite = cover(shaders.finishFragment);
    this.enlarge = cover(shaders.enlargeFragment);
    this.scene.add(this.ground.mesh);
    this.prepare();
  }

  /** Compile the shaders, and read what waits for them later, while the mesh is on its way. */
  private prepare(): void {
    const { renderer, fullscreen, plain, idsMaterial, composite, enlarge, ground } = this;
    renderer.capabilities.getMaxAnisotropy();
    const all = [new Mesh(fullscreen, plain), new Mesh(fullscreen, idsMaterial), composite, enlarge, ground.mesh];
    for (const mesh of all) renderer.compile(mesh, new PerspectiveCamera());
  }

  /** Set the state of a new context. */
  contextRestored(): void {
    this.renderer.setClearColor(0x000000, 0);
  }

  private material(vertex: string, fragment: string, more: Partial<ShaderMaterialParameters> = {}): RawShaderMaterial {
    return new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: vertex,
      fragmentShader: fragment,
      uniforms: { ...this.uniforms },
      side: DoubleSide,
      ...more,
    });
  }

  setSurface(surface: Surface | null, parts: Parts): void {
    this.clear();
    this.surface = surface;
    if (!surface) return;
    this.uniforms.faceTable.value = surface.faceTable;
    this.uniforms.faceShift.value = Math.log2(surface.faceTable.image.width);
    this.uniforms.partTable.value = parts.texture;
    this.mesh = new Mesh(surface.geometry, this.plain);
    this.idsMesh = new Mesh(surface.geometry, this.idsMaterial);
    for (const mesh of [this.mesh, this.idsMesh]) mesh.frustumCulled = false;
    this.scene.add(this.mesh);
    this.idsScene.add(this.idsMesh);
    this.textures = surface.mesh.textures.map(() => null);
    surface.mesh.textures.forEach((bitmap, n) => this.setTexture(n, bitmap));
    this.groundDirty = true;
  }

  /** Set a texture that arrived after its mesh. */
  setTexture(n: number, bitmap: ImageBitmap | null): void {
    this.textures[n]?.dispose();
    this.textures[n] = bitmap ? textureOf(bitmap, this.renderer.capabilities.getMaxAnisotropy()) : null;
    for (const material of this.textured) this.setPicture(material);
  }

  private setPicture(material: RawShaderMaterial): void {
    const picture = this.textures[material.userData.texture as number] ?? null;
    material.uniforms.picture.value = picture;
    material.uniforms.pictured.value = picture ? 1 : 0;
  }

  /** One material per group of faces. */
  private makeTextured(surface: Surface): RawShaderMaterial[] {
    const { mesh, geometry, groups } = surface;
    geometry.clearGroups();
    groups.forEach((group, i) => geometry.addGroup(group.start, group.count, i));
    return groups.map((group) => {
      const given = mesh.materials[group.material];
      const color = given?.color ?? [1, 1, 1];
      const factor = mesh.linear === false ? color : color.map(encode);
      const material = this.material(shaders.surfaceVertex, shaders.surfaceFragment);
      material.defines = { TEXTURED: "", ...(mesh.colors ? { COLORED: "" } : {}) };
      material.userData.texture = mesh.uv ? (given?.texture ?? -1) : -1;
      Object.assign(material.uniforms, {
        picture: { value: null },
        pictured: { value: 0 },
        factor: { value: new Vector3(factor[0], factor[1], factor[2]) },
      });
      this.setPicture(material);
      return material;
    });
  }

  setMaskColors(colors: Rgb[]): void {
    const put = (i: number, color: Rgb): void => this.maskBytes.set([...color.map((c) => Math.round(255 * c)), 255], 4 * i);
    for (let i = 1; i < 256; i++) put(i, colors[i - 1] ?? colors[colors.length - 1] ?? ACCENT);
    put(PAINTED, BRUSH);
    this.maskTable.needsUpdate = true;
  }

  set masked(any: boolean) {
    this.uniforms.masked.value = any ? 1 : 0;
  }

  hover(slot: number | null, face: number | null): boolean {
    const { hoverSlot, hoverFace } = this.uniforms;
    const same = hoverSlot.value === (slot ?? NONE) && hoverFace.value === (face ?? NONE);
    hoverSlot.value = slot ?? NONE;
    hoverFace.value = face ?? NONE;
    return !same;
  }

  /** Recompute the shadow in the next frame. */
  invalidateGround(): void {
    this.groundDirty = true;
  }

  private setUniforms(look: Look, parts: Parts, explode: number, camera: PerspectiveCamera): void {
    const u = this.uniforms;
    const theme = look.dark ? DARK : LIGHT;
    u.partTable.value = parts.texture;
    u.explode.value = explode;
    u.chosen.value = parts.chosen ? 1 : 0;
    u.shading.value = shaders.SHADINGS.indexOf(look.shading);
    u.xray.value = look.xray ? 1 : 0;
    u.clip.value.copy(clipPlane(look, this.surface));
    u.dark.value = look.dark ? 1 : 0;
    u.wideLines.value = u.masked.value || parts.chosen || parts.highlight || u.hoverSlot.value !== NONE ? 1 : 0;
    u.boundaries.value = look.boundaries ? 1 : 0;
    u.textured.value = look.shading === "texture" ? 1 : 0;
    u.middle.value.fromArray(theme.middle);
    u.rim.value.fromArray(theme.rim);
    u.backdrop.value.fromArray(theme.middle);
    u.sky.value.set(0, 1, 0).transformDirection(camera.matrixWorldInverse);
    if (!this.mesh || !this.surface) return;
    if (look.shading === "texture" && !this.textured.length) this.textured = this.makeTextured(this.surface);
    this.mesh.material = look.shading === "texture" ? this.textured : this.plain;
    const side = look.backfaces ? DoubleSide : FrontSide;
    for (const material of [this.plain, this.idsMaterial, ...this.textured]) material.side = side;
    for (const material of [this.plain, ...this.textured]) {
      if (look.wireframe === "WIREFRAME" in (material.defines ?? {})) continue;
      material.defines = { ...material.defines };
      if (look.wireframe) material.defines.WIREFRAME = "";
      else delete material.defines.WIREFRAME;
      material.needsUpdate = true;
    }
    const strength = look.ground && !look.clip ? theme.shadow * Math.max(0, 1 - 3 * explode) : 0;
    this.ground.mesh.visible = strength > 0;
    this.ground.strength = strength;
    if (strength > 0 && this.groundDirty) {
      this.ground.cast(this.surface, (slot) => parts.visible(slot));
      this.groundDirty = false;
    }
  }

  /** Render to the screen (null) or a target; without backdrop, the background is transparent. */
  draw(
    targets: Targets,
    target: WebGLRenderTarget | null,
    camera: PerspectiveCamera,
    look: Look,
    parts: Parts,
    explode: number,
    backdrop = true,
  ): void {
    const { renderer, uniforms: u } = this;
    if (!this.surface && this.software) return this.drawNothing(look);
    this.setUniforms(look, parts, explode, camera);
    u.pixel.value = targets.scale;
    u.stride.value = Math.max(1, Math.round(targets.scale));
    u.aspect.value = targets.ids.width / targets.ids.height;
    const both = look.xray ? null : targets.both; // in x-ray, ids show what is behind
    u.ids.value = both?.textures[1] ?? targets.ids.texture;
    u.colors.value = both?.textures[0] ?? targets.colors.texture;
    u.backed.value = backdrop ? 1 : 0;
    u.whole.value = 0;
    this.setReach(camera, explode, targets);
    if (this.surface) for (const mesh of [this.mesh!, this.idsMesh!]) mesh.geometry = targets.whole ? this.surface.coarse : this.surface.geometry;
    if (!this.mesh || !backdrop) this.ground.mesh.visible = false;
    const passes: [Scene, WebGLRenderTarget][] = both ? [[this.scene, both]] : [[this.idsScene, targets.ids], [this.scene, targets.colors]];
    for (const [scene, into] of passes) {
      renderer.setRenderTarget(into);
      renderer.clear();
      renderer.render(scene, camera);
    }
    renderer.setRenderTarget(target ?? targets.whole);
    renderer.render(this.composite, camera);
    renderer.setRenderTarget(null);
    if (target || !targets.whole) return;
    u.colors.value = targets.whole.texture;
    renderer.render(this.enlarge, camera);
  }

  /** A plain backdrop while there is no mesh: the CPU has the mesh to draw soon. */
  private drawNothing(look: Look): void {
    const [r, g, b] = (look.dark ? DARK : LIGHT).middle;
    this.renderer.setClearColor(new Color().setRGB(r!, g!, b!, LinearSRGBColorSpace), 1);
    this.renderer.clear();
    this.renderer.setClearColor(0x000000, 0);
  }

  /** Limit the search for lines to the screen rectangle of the object. */
  private setReach(camera: PerspectiveCamera, explode: number, targets: Targets): void {
    const reach = this.uniforms.reach.value;
    if (!this.surface) return void reach.set(2, 2, -1, -1);
    const { min, max } = this.surface.bounds;
    const p = new Vector3();
    reach.set(1, 1, 0, 0);
    for (let i = 0; i < 8; i++) {
      p.set(i & 1 ? max.x : min.x, i & 2 ? max.y : min.y, i & 4 ? max.z : min.z).multiplyScalar(1 + SPREAD * explode);
      if (p.clone().applyMatrix4(camera.matrixWorldInverse).z > -camera.near) return void reach.set(0, 0, 1, 1);
      p.project(camera).multiplyScalar(0.5).addScalar(0.5);
      reach.set(Math.min(reach.x, p.x), Math.min(reach.y, p.y), Math.max(reach.z, p.x), Math.max(reach.w, p.y));
    }
    const x = (4 * targets.scale) / targets.ids.width;
    const y = (4 * targets.scale) / targets.ids.height;
    reach.set(reach.x - x, reach.y - y, reach.z + x, reach.w + y);
  }

  /** The whole object in unlit part colors: [size, size, 4] bytes, bottom row first. */
  flat(size: number, camera: PerspectiveCamera, parts: Parts): Uint8Array<ArrayBuffer> {
    const target = idsTarget(size, size);
    try {
      this.uniforms.partTable.value = parts.texture;
      this.uniforms.whole.value = 1;
      this.uniforms.clip.value.set(0, 0, 0, 1);
      this.renderer.setRenderTarget(target);
      this.renderer.clear();
      if (this.idsMesh && this.surface) {
        this.idsMesh.geometry = this.surface.geometry;
        this.renderer.render(this.idsScene, camera);
      }
      return this.read(target);
    } finally {
      this.uniforms.whole.value = 0;
      this.renderer.setRenderTarget(null);
      target.dispose();
    }
  }

  /** The object as displayed: [height, width, 4] premultiplied bytes, bottom row first. */
  picture(
    width: number,
    height: number,
    camera: PerspectiveCamera,
    look: Look,
    parts: Parts,
    explode: number,
    backdrop: boolean,
  ): Uint8Array<ArrayBuffer> {
    const targets = new Targets(width, height, Math.max(1, Math.min(width, height) / 720), true);
    const target = new WebGLRenderTarget(width, height, { depthBuffer: false });
    try {
      this.draw(targets, target, camera, look, parts, explode, backdrop);
      return this.read(target);
    } finally {
      target.dispose();
      targets.dispose();
    }
  }

  private read(target: WebGLRenderTarget): Uint8Array<ArrayBuffer> {
    const { width, height } = target;
    const bytes = new Uint8Array(4 * width * height);
    this.renderer.readRenderTargetPixels(target, 0, 0, width, height, bytes);
    return bytes;
  }

  private clear(): void {
    if (this.mesh) this.scene.remove(this.mesh);
    if (this.idsMesh) this.idsScene.remove(this.idsMesh);
    this.mesh = this.idsMesh = null;
    for (const material of this.textured) material.dispose();
    for (const texture of this.textures) texture?.dispose();
    this.textured = [];
    this.textures = [];
  }

  dispose(): void {
    this.clear();
    this.ground.dispose();
    this.fullscreen.dispose();
    this.maskTable.dispose();
    for (const material of [this.plain, this.idsMaterial, this.composite.material, this.enlarge.material]) material.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }
}

/** The clipping plane: unit normal and distance; what lies beyond is cut off. */
export function clipPlane(look: Look, surface: Surface | null): Vector4 {
  if (!look.clip || !surface) return new Vector4(0, 0, 0, 1);
  const { min, max } = surface.bounds;
  const axis = look.clipAxis;
  const at = max[axis] - look.clip * (max[axis] - min[axis]);
  return new Vector4(axis === "x" ? 1 : 0, axis === "y" ? 1 : 0, axis === "z" ? 1 : 0, at + 1e-6);
}

/** A target without filtering, with depth. */
function idsTarget(width: number, height: number): WebGLRenderTarget {
  return new WebGLRenderTarget(width, height, {
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    generateMipmaps: false,
    depthBuffer: true,
  });
}

function isSoftware(gl: WebGLRenderingContext | WebGL2RenderingContext): boolean {
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}

function textureOf(bitmap: ImageBitmap, anisotropy: number): Texture {
  const texture = new Texture(bitmap as unknown as HTMLImageElement);
  texture.flipY = false; // v points down
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.generateMipmaps = true;
  texture.anisotropy = Math.min(8, anisotropy);
  texture.needsUpdate = true;
  return texture;
}
