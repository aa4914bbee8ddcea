/**
 * The shaders.
 *
 * A frame has three passes: ids (part, selection, and state of each pixel), the surface in its colors, and a composite
 * over the backdrop with lines where the ids change. A coarse frame draws ids and colors in one pass. Each corner of a face has the attribute `corner` = 3 * face + 0..2,
 * which looks up the face's labels in a texture: new labels change that texture and no geometry.
 *
 *   faceTable  RGBA8UI, a texel per face: part slot (low, high byte), selection 0..255, confidence 0..255
 *   partTable  RGBA32F, two texels per slot: color and flags; offset when exploded
 *   maskTable  RGBA8, a texel per selection number: its color
 */

const SLOTS_SHIFT = 8;
export const SLOTS_PER_ROW = 1 << SLOTS_SHIFT;
export const PREVIEWED = 254; // selection number of faces that a click would probably select
export const VISIBLE = 1;
export const HIGHLIGHT = 2;
export const CHOSEN = 4;
export const PATTERN = 8; // times 0..7
export const SHADINGS = ["parts", "texture", "clay", "normals", "certainty", "matcap"] as const;

const LOOKUP = /* glsl */ `
  precision highp float;
  precision highp int;
  precision highp usampler2D;
  uniform mat4 modelViewMatrix;
  uniform mat4 projectionMatrix;
  uniform usampler2D faceTable;
  uniform highp sampler2D partTable;
  uniform float explode;
  in vec3 position;
  in uint corner;

  uniform int faceShift; // the face table has 2^faceShift columns
  uvec4 faceRow(uint face) {
    int f = int(face);
    return texelFetch(faceTable, ivec2(f & ((1 << faceShift) - 1), f >> faceShift), 0);
  }
  vec4 partRow(uint slot, int column) {
    return texelFetch(partTable, ivec2(int(slot & ${SLOTS_PER_ROW - 1}u) * 2 + column, int(slot >> ${SLOTS_SHIFT}u)), 0);
  }
  uniform vec4 clip; // unit normal of the clipping plane and its distance from the origin
  out float beyond; // distance beyond the clipping plane
  vec4 place(uint slot) {
    vec3 moved = position;
    if (explode > 0.0) moved += explode * partRow(slot, 1).xyz;
    beyond = dot(moved, clip.xyz) - clip.w;
    return modelViewMatrix * vec4(moved, 1.0);
  }
  const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

/** Discard what is clipped and, in x-ray, most pixels of what is not selected or chosen; each part its own ones. */
const SEE_THROUGH = /* glsl */ `
  uniform float xray;
  in float beyond;
  bool gone(uint slot, bool marked) {
    if (beyond > 0.0) return true;
    if (xray < 0.5 || marked) return false;
    uvec2 p = uvec2(gl_FragCoord.xy) + uvec2(7u, 3u) * slot;
    return (p.x + 2u * p.y) % 5u > 1u;
  }
`;

export const surfaceVertex = /* glsl */ `
  ${LOOKUP}
  uniform mat3 normalMatrix;
  in vec3 normal;
  flat out vec3 partColor;
  flat out uvec4 state; // flags, selection, confidence, face
  out vec3 seen; // position and normal in view space
  out vec3 bent;
  #ifdef WIREFRAME
    out vec3 inside;
  #endif
  #ifdef TEXTURED
    in vec2 uv;
    out vec2 at;
    #ifdef COLORED
      in vec4 color;
      out vec3 tint;
    #endif
  #endif

  void main() {
    uint face = corner / 3u;
    uvec4 row = faceRow(face);
    uint slot = row.r | (row.g << 8u);
    vec4 part = partRow(slot, 0);
    uint flags = uint(part.a);
    vec4 view = place(slot);
    gl_Position = (flags & ${VISIBLE}u) == 0u ? NOWHERE : projectionMatrix * view;
    partColor = part.rgb;
    state = uvec4(flags | (slot << 8u), row.b, row.a, face);
    seen = view.xyz;
    bent = normalMatrix * normal;
    #ifdef WIREFRAME
      uint k = corner % 3u;
      inside = vec3(k == 0u, k == 1u, k == 2u);
    #endif
    #ifdef TEXTURED
      at = uv;
      #ifdef COLORED
        tint = color.rgb;
      #endif
    #endif
  }
`;

export const surfaceFragment = /* glsl */ `
  precision highp float;
  precision highp int;
  uniform sampler2D maskTable;
  uniform vec3 backdrop; // what dimmed parts fade into
  uniform float masked; // 1 while something is selected
  uniform float chosen; // 1 while parts are chosen
  uniform float pixel; // device pixels per CSS pixel
  uniform float dark;
  uniform uint hoverSlot;
  uniform uint hoverFace;
  uniform vec3 sky; // up, in view space
  flat in vec3 partColor;
  flat in uvec4 state;
  in vec3 seen;
  in vec3 bent;
  #ifdef WIREFRAME
    in vec3 inside;
  #endif
  #ifdef TEXTURED
    uniform sampler2D picture;
    uniform float pictured;
    uniform vec3 factor;
    in vec2 at;
    #ifdef COLORED
      in vec3 tint;
    #endif
  #endif
  layout(location = 0) out vec4 shown;
  layout(location = 1) out vec4 bytes; // the ids, where they are drawn in the same pass
  uniform int shading; // as in SHADINGS
  ${SEE_THROUGH}

  // Stripes: 1 in the middle of each, antialiased over one pixel.
  float stripes(vec2 p, vec2 across, float period, float width) {
    float d = abs(fract(dot(p, across) / period) - 0.5) * period;
    return 1.0 - smoothstep(0.5 * width - 0.5, 0.5 * width + 0.5, d);
  }
  float pattern(uint kind, vec2 p) {
    if (kind == 1u) return stripes(p, vec2(0.7071, 0.7071), 9.0, 2.5);
    if (kind == 2u) return stripes(p, vec2(0.7071, -0.7071), 9.0, 2.5);
    if (kind == 3u) { vec2 q = (fract(p / 8.0) - 0.5) * 8.0; return 1.0 - smoothstep(1.5, 2.5, length(q)); }
    if (kind == 4u) return stripes(p, vec2(0.0, 1.0), 8.0, 2.0);
    if (kind == 5u) return stripes(p, vec2(1.0, 0.0), 8.0, 2.0);
    if (kind == 6u) return max(stripes(p, vec2(0.7071, 0.7071), 11.0, 2.0), stripes(p, vec2(0.7071, -0.7071), 11.0, 2.0));
    vec2 q = floor(p / 6.0);
    return mod(q.x + q.y, 2.0);
  }

  vec3 lit(vec3 base, vec3 n, vec3 eye) {
    const vec3 KEY = vec3(-0.4402, 0.6603, 0.6085);
    const vec3 FILL = vec3(0.8944, 0.1118, 0.4330);
    float key = dot(n, KEY) * 0.5 + 0.5;
    float light = 0.36 + 0.62 * key * sqrt(key) + 0.13 * max(dot(n, FILL), 0.0) + 0.10 * (dot(n, sky) * 0.5 + 0.5);
    float edge = 1.0 - max(dot(n, eye), 0.0);
    float rim = edge * edge * edge * (0.10 + 0.10 * dark) * (0.4 + 0.6 * max(dot(n, sky), 0.0));
    float gloss = max(dot(n, normalize(KEY + eye)), 0.0);
    for (int i = 0; i < 5; i++) gloss *= gloss; // to the power of 32
    return sqrt(base * base * light + rim + 0.05 * gloss); // approximates sRGB encoding by a square root
  }

  // Polished metal that reflects a horizon, a softbox, and a strip light; a function of the normal in view space.
  vec3 matcap(vec3 n) {
    float below = smoothstep(0.12, -0.05, n.y);
    vec3 color = mix(mix(vec3(0.52, 0.55, 0.60), vec3(0.93), smoothstep(0.0, 0.9, n.y)), mix(vec3(0.16, 0.15, 0.16), vec3(0.40, 0.37, 0.35), smoothstep(-0.1, -0.9, n.y)), below);
    color += 0.45 * smoothstep(0.30, 0.18, length(n.xy - vec2(-0.42, 0.52)));
    color += 0.30 * smoothstep(0.07, 0.02, abs(n.x - 0.72)) * smoothstep(0.75, 0.4, abs(n.y));
    return min(color * (0.55 + 0.45 * smoothstep(0.0, 0.45, n.z)), 1.0);
  }

  void main() {
    vec2 p = gl_FragCoord.xy / pixel;
    uint flags = state.x;
    uint slot = flags >> 8u;
    if (gone(slot, state.y > 0u || (flags & ${CHOSEN}u) != 0u)) discard;
    vec3 base = partColor;
    if (shading == 2) base = vec3(0.80, 0.77, 0.73);
    if (shading == 4) {
      float sure = float(state.z) / 255.0;
      base = mix(mix(vec3(0.80, 0.16, 0.20), vec3(0.95, 0.78, 0.25), min(2.0 * sure, 1.0)), vec3(0.20, 0.62, 0.45), max(2.0 * sure - 1.0, 0.0));
    }
    #ifdef TEXTURED
      base = factor;
      if (pictured > 0.5) base *= texture(picture, at).rgb;
      #ifdef COLORED
        base *= tint;
      #endif
    #else
      uint kind = shading == 0 ? (flags / ${PATTERN}u) & 7u : 0u;
      if (kind > 0u) {
        float luma = dot(base, vec3(0.299, 0.587, 0.114));
        base = mix(base, luma > 0.5 ? base * 0.62 : mix(base, vec3(1.0), 0.42), pattern(kind, p));
      }
    #endif
    bool selected = state.y > 0u && state.y != ${PREVIEWED}u;
    if (state.y == ${PREVIEWED}u) base = mix(base, texelFetch(maskTable, ivec2(1, 0), 0).rgb, 0.28);
    if (selected) {
      vec3 chosenColor = texelFetch(maskTable, ivec2(int(state.y), 0), 0).rgb;
      base = mix(base, chosenColor, 0.80);
      base = mix(base, vec3(1.0), 0.20 * stripes(p, vec2(0.7071, -0.7071), 6.0, 1.0));
    } else if (masked > 0.5) {
      base = mix(base, mix(vec3(dot(base, vec3(0.299, 0.587, 0.114))), backdrop, 0.35), 0.42);
    }
    if (chosen > 0.5 && !selected && (flags & ${CHOSEN}u) == 0u) {
      float gray = dot(base, vec3(0.299, 0.587, 0.114));
      base = mix(base, mix(vec3(gray), backdrop, 0.72), 0.82);
    }
    if ((flags & ${HIGHLIGHT}u) != 0u || slot == hoverSlot) base = mix(base, vec3(1.0), 0.16);
    if (state.w == hoverFace) base = mix(base, vec3(1.0), 0.34);

    vec3 eye = normalize(-seen);
    vec3 level = normalize(cross(dFdx(seen), dFdy(seen)));
    if (dot(level, eye) < 0.0) level = -level;
    vec3 n = dot(bent, bent) > 0.01 ? normalize(bent) : level;
    if (dot(n, level) < 0.0) n = -n;
    vec3 color = selected ? lit(base, n, eye) : shading == 3 ? 0.5 + 0.5 * n : shading == 5 ? matcap(n) : lit(base, n, eye);

    #ifdef WIREFRAME
      vec3 high = 1.0 / max(fwidth(inside), vec3(1e-6)) / pixel; // heights of the triangle, in CSS pixels
      vec3 d = inside * high;
      float wire = 1.0 - smoothstep(0.35, 1.15, min(d.x, min(d.y, d.z)));
      float room = smoothstep(1.0, 14.0, min(high.x, min(high.y, high.z)));
      color = mix(color, vec3(0.05, 0.06, 0.09), (0.10 + 0.38 * room) * wire);
    #endif
    shown = vec4(color, 1.0);
    uint marked = ((flags & ${HIGHLIGHT}u) != 0u || slot == hoverSlot ? 1u : 0u) | ((flags & ${CHOSEN}u) != 0u ? 2u : 0u);
    bytes = vec4(slot & 255u, slot >> 8u, state.y, 128u | marked) / 255.0;
  }
`;

/** Part slot, selection, and state of each pixel as bytes; or unlit colors for guide maps. */
export const idsVertex = /* glsl */ `
  ${LOOKUP}
  uniform uint hoverSlot;
  uniform float whole; // 1: include hidden parts, not exploded
  flat out vec4 bytes;
  flat out uvec2 look; // slot, 1 for selected or chosen
  void main() {
    uint face = corner / 3u;
    uvec4 row = faceRow(face);
    uint slot = row.r | (row.g << 8u);
    vec4 part = partRow(slot, 0);
    uint flags = uint(part.a);
    if (whole < 0.5 && (flags & ${VISIBLE}u) == 0u) {
      gl_Position = NOWHERE;
    } else {
      vec4 view = place(slot);
      gl_Position = projectionMatrix * (whole > 0.5 ? modelViewMatrix * vec4(position, 1.0) : view);
      if (whole > 0.5) beyond = -1.0;
    }
    look = uvec2(slot, whole > 0.5 || row.b > 0u || (flags & ${CHOSEN}u) != 0u ? 1u : 0u);
    if (whole > 0.5) {
      bytes = vec4(part.rgb, 1.0);
    } else {
      uint marked = (flags & ${HIGHLIGHT}u) != 0u || slot == hoverSlot ? 1u : 0u;
      if ((flags & ${CHOSEN}u) != 0u) marked |= 2u;
      bytes = vec4(row.r, row.g, row.b, 128u | marked) / 255.0;
    }
  }
`;

export const idsFragment = /* glsl */ `
  precision highp float;
  flat in vec4 bytes;
  flat in uvec2 look;
  out vec4 shown;
  ${SEE_THROUGH}
  void main() {
    if (gone(look.x, look.y > 0u) || (xray > 0.5 && look.y == 0u)) discard; // no lines around what is seen through
    shown = bytes;
  }
`;

export const coverVertex = /* glsl */ `
  precision highp float;
  in vec3 position;
  out vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position.xy, 0.0, 1.0);
  }
`;

/**
 * Composite the colors over the backdrop and draw lines where the ids change: between parts, around the selection, and
 * around highlighted and chosen parts. A line's strength is the share of neighboring pixels that differ (antialiasing).
 */
export const finishFragment = /* glsl */ `
  precision highp float;
  precision highp int;
  uniform sampler2D colors; // premultiplied
  uniform sampler2D ids;
  uniform vec4 reach; // screen rectangle of the object (low, high), 0..1
  uniform int stride; // id pixels per CSS pixel, rounded
  uniform float wideLines; // 1 while anything is selected, chosen or highlighted
  uniform float boundaries;
  uniform float dark;
  uniform float textured;
  uniform float backed; // 0: transparent background
  uniform vec3 middle;
  uniform vec3 rim;
  uniform float aspect;
  in vec2 at;
  out vec4 shown; // premultiplied

  const vec3 INK = vec3(0.03, 0.04, 0.07);

  vec3 behind() {
    vec2 d = (at - vec2(0.5, 0.56)) * vec2(min(aspect, 1.6), 1.0);
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    return mix(middle, rim, smoothstep(0.0, 0.95, length(d))) + noise / 255.0;
  }
  vec4 over(vec4 below, vec3 color, float alpha) {
    return vec4(below.rgb * (1.0 - alpha) + color * alpha, below.a + alpha * (1.0 - below.a));
  }

  void main() {
    vec4 line = texture(colors, at);
    if (backed > 0.5 && line.a < 1.0) line = vec4(line.rgb + behind() * (1.0 - line.a), 1.0);
    shown = line;
    if (any(lessThan(at, reach.xy)) || any(greaterThan(at, reach.zw))) return;

    ivec2 size = textureSize(ids, 0);
    ivec2 p = ivec2(at * vec2(size));
    if (any(lessThan(p, ivec2(2 * stride))) || any(greaterThanEqual(p, size - 2 * stride))) return;
    vec4 own = texelFetch(ids, p, 0);
    vec4 corners[4] = vec4[4](
      texelFetch(ids, p + ivec2(-stride, -stride), 0), texelFetch(ids, p + ivec2(stride, -stride), 0),
      texelFetch(ids, p + ivec2(-stride, stride), 0), texelFetch(ids, p + ivec2(stride, stride), 0));
    bool same = corners[0] == own && corners[1] == own && corners[2] == own && corners[3] == own;
    if (same) {
      if (wideLines < 0.5) return;
      for (int i = 0; i < 8; i++) { // the corners of the wide neighborhood
        ivec2 d = ivec2(i & 1, (i >> 1) & 1) * 2 - 1;
        same = same && texelFetch(ids, p + stride * d * (i < 4 ? ivec2(1, 2) : ivec2(2, 1)), 0) == own;
      }
      if (same) return;
    }
    same = corners[0] == own && corners[1] == own && corners[2] == own && corners[3] == own;
    float near = 0.0, outside = 0.0; // of 8 neighbors: another part, background
    if (!same) {
      for (int i = 0; i < 8; i++) {
        ivec2 d = i < 2 ? ivec2(2 * i - 1, 0) : ivec2(0, 2 * i - 5);
        vec4 that = i < 4 ? texelFetch(ids, p + stride * d, 0) : corners[i - 4];
        if ((that.a > 0.0) != (own.a > 0.0)) outside += 1.0;
        else if (that.rg != own.rg) near += 1.0;
      }
    }
    if (own.a > 0.0) line = over(line, INK, (dark > 0.5 ? 0.30 : 0.42) * smoothstep(0.0, 4.0, outside));
    if (boundaries > 0.5 && near > 0.0) {
      float a = smoothstep(0.6, 3.2, near) * (own.b > 0.0 ? 0.4 : 1.0);
      line = textured > 0.5 ? over(line, vec3(1.0, 0.98, 0.9), 0.9 * a) : over(line, INK, 0.62 * a);
    }
    if (wideLines > 0.5) {
      float wide = 0.0, marked = 0.0, picked = 0.0; // of 20 neighbors
      float faint = 1.0; // the line around a preview
      int state = int(own.a * 255.0 + 0.5);
      for (int dy = -2; dy <= 2; dy++) {
        for (int dx = -2; dx <= 2; dx++) {
          if (dx * dx + dy * dy == 8) continue;
          vec4 that = texelFetch(ids, p + stride * ivec2(dx, dy), 0);
          if (that.b != own.b) {
            wide += 1.0;
            if (int(max(that.b, own.b) * 255.0 + 0.5) == ${PREVIEWED}) faint = 0.4;
          }
          if (that.a == own.a) continue;
          int changed = int(that.a * 255.0 + 0.5) ^ state;
          if ((changed & 1) != 0) marked += 1.0;
          if ((changed & 2) != 0) picked += 1.0;
        }
      }
      line = over(line, dark > 0.5 ? vec3(1.0) : vec3(0.06, 0.07, 0.10), 0.9 * smoothstep(1.0, 6.0, picked));
      vec3 glow = own.a == 0.0 && dark < 0.5 ? vec3(0.25, 0.29, 0.36) : vec3(1.0); // white is invisible on a light backdrop
      line = over(line, glow, 0.92 * smoothstep(1.0, 6.0, marked));
      if (own.b == 0.0) {
        line = over(line, vec3(0.02, 0.03, 0.06), faint * 0.75 * smoothstep(0.5, 3.5, wide));
        line = over(line, vec3(1.0), faint * smoothstep(3.0, 7.5, wide));
      } else {
        line = over(line, vec3(1.0), faint * smoothstep(1.5, 5.0, wide));
      }
    }
    shown = line;
  }
`;

/** Enlarge a coarse frame to the screen. */
export const enlargeFragment = /* glsl */ `
  precision highp float;
  uniform sampler2D colors;
  in vec2 at;
  out vec4 shown;
  void main() {
    shown = texture(colors, at);
  }
`;

export const groundVertex = /* glsl */ `
  precision highp float;
  uniform mat4 modelViewMatrix;
  uniform mat4 projectionMatrix;
  in vec3 position;
  in vec2 uv;
  out vec2 at;
  void main() {
    at = uv;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

export const groundFragment = /* glsl */ `
  precision highp float;
  uniform sampler2D shade;
  uniform float strength;
  in vec2 at;
  layout(location = 0) out vec4 shown;
  layout(location = 1) out vec4 bytes;
  void main() {
    float a = texture(shade, at).r * strength;
    if (a < 0.003) discard;
    shown = vec4(vec3(0.03, 0.04, 0.08) * a, a);
    bytes = vec4(0.0);
  }
`;
