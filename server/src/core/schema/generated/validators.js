// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.
const catalog = validate21, schema6 = { properties: { $schema: 1, kind: 1, id: 1, title: 1, description: 1, version: 1, status: 1, "replaced-by": 1, source: 1, tags: 1, license: 1, dimensions: 1, mappings: 1, models: 1 } }, func0 = Object.prototype.hasOwnProperty, func1 = codePoints, schema8 = {}, pattern0 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
function validate23(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern0.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate23.errors = vErrors, errors === 0;
}
const schema9 = { type: ["string", "object"] }, pattern1 = new RegExp("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "u");
function validate25(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema9.type } }), errors++), typeof data == "string" && (func1(data) > 2e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "zh" || key0 === "en" || pattern1.test(key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.zh !== void 0) {
      let data0 = data.zh;
      typeof data0 == "string" ? func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.en !== void 0) {
      let data1 = data.en;
      typeof data1 == "string" ? func1(data1) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "type", params: { type: "string" } }), errors++);
    }
    for (const key1 in data)
      if (pattern1.test(key1)) {
        let data2 = data[key1];
        typeof data2 == "string" ? (func1(data2) > 2e4 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
      }
  }
  return validate25.errors = vErrors, errors === 0;
}
const schema10 = { enum: ["draft", "active", "retired"] };
function validate28(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "draft" || data === "active" || data === "retired" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema10.enum } }), errors++), validate28.errors = vErrors, errors === 0;
}
const schema11 = {};
function validate30(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 200 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate30.errors = vErrors, errors === 0;
}
const schema12 = { properties: { id: 1, label: 1, aliases: 1, definition: 1, indicators: 1, parent: 1, steps: 1, unit: 1, formula: 1, direction: { enum: ["higher-better", "lower-better"] }, owner: 1, status: 1, "replaced-by": 1, source: 1, order: 1 } };
function validate34(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern0.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate34.errors = vErrors, errors === 0;
}
function validate36(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema9.type } }), errors++), typeof data == "string" && (func1(data) > 2e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "zh" || key0 === "en" || pattern1.test(key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.zh !== void 0) {
      let data0 = data.zh;
      typeof data0 == "string" ? func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.en !== void 0) {
      let data1 = data.en;
      typeof data1 == "string" ? func1(data1) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "type", params: { type: "string" } }), errors++);
    }
    for (const key1 in data)
      if (pattern1.test(key1)) {
        let data2 = data[key1];
        typeof data2 == "string" ? (func1(data2) > 2e4 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
      }
  }
  return validate36.errors = vErrors, errors === 0;
}
function validate40(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 200 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate40.errors = vErrors, errors === 0;
}
function validate45(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "draft" || data === "active" || data === "retired" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema10.enum } }), errors++), validate45.errors = vErrors, errors === 0;
}
function validate33(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.label === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "label" } }), errors++);
    for (const key0 in data)
      func0.call(schema12.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate34(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate34.errors), errors = vErrors.length)), data.label !== void 0 && (validate36(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.aliases !== void 0) {
      let data2 = data.aliases;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          typeof data3 == "string" ? (func1(data3) > 80 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "maxLength", params: { limit: 80 } }), errors++), func1(data3) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data2.length; i1++) {
          const item0 = data2[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.definition !== void 0 && (validate36(data.definition, { instancePath: instancePath + "/definition" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.indicators !== void 0) {
      let data5 = data.indicators;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate36(data5[i2], { instancePath: instancePath + "/indicators/" + i2 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/indicators", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.parent !== void 0 && (validate40(data.parent, { instancePath: instancePath + "/parent" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.steps !== void 0) {
      let data8 = data.steps;
      if (Array.isArray(data8)) {
        data8.length > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "maxItems", params: { limit: 20 } }), errors++), data8.length < 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "minItems", params: { limit: 2 } }), errors++);
        const len2 = data8.length;
        for (let i3 = 0; i3 < len2; i3++)
          validate36(data8[i3], { instancePath: instancePath + "/steps/" + i3 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.unit !== void 0) {
      let data10 = data.unit;
      typeof data10 == "string" ? (func1(data10) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data10) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.formula !== void 0 && (validate36(data.formula, { instancePath: instancePath + "/formula" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.direction !== void 0) {
      let data12 = data.direction;
      typeof data12 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "type", params: { type: "string" } }), errors++), data12 === "higher-better" || data12 === "lower-better" || (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "enum", params: { allowedValues: schema12.properties.direction.enum } }), errors++);
    }
    if (data.owner !== void 0 && (validate36(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.status !== void 0 && (validate45(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate45.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate40(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.source !== void 0 && (validate36(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.order !== void 0) {
      let data17 = data.order;
      typeof data17 == "number" && isFinite(data17) || (vErrors = add(vErrors, { instancePath: instancePath + "/order", keyword: "type", params: { type: "number" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate33.errors = vErrors, errors === 0;
}
const schema17 = {};
function validate50(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.to === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "to" } }), errors++), data.map === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "map" } }), errors++);
    for (const key0 in data)
      key0 === "to" || key0 === "map" || key0 === "description" || key0 === "source" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.to !== void 0 && (validate30(data.to, { instancePath: instancePath + "/to" }) || (vErrors = join(vErrors, validate30.errors), errors = vErrors.length)), data.map !== void 0) {
      let data1 = data.map;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        Object.keys(data1).length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/map", keyword: "minProperties", params: { limit: 1 } }), errors++);
        for (const key1 in data1)
          validate30(data1[key1], { instancePath: instancePath + "/map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") }) || (vErrors = join(vErrors, validate30.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/map", keyword: "type", params: { type: "object" } }), errors++;
    }
    data.description !== void 0 && (validate25(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length)), data.source !== void 0 && (validate25(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate50.errors = vErrors, errors === 0;
}
const schema18 = {}, schema19 = {};
function validate62(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    data.length > 2 && (vErrors = add(vErrors, { instancePath, keyword: "maxItems", params: { limit: 2 } }), errors++), data.length < 2 && (vErrors = add(vErrors, { instancePath, keyword: "minItems", params: { limit: 2 } }), errors++);
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate30(data[i0], { instancePath: instancePath + "/" + i0 }) || (vErrors = join(vErrors, validate30.errors), errors = vErrors.length);
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "array" } }), errors++;
  return validate62.errors = vErrors, errors === 0;
}
function validate56(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.label === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "label" } }), errors++), data.variables === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "variables" } }), errors++), data.paths === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "paths" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "label" || key0 === "description" || key0 === "source" || key0 === "variables" || key0 === "paths" || key0 === "index" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate23(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate23.errors), errors = vErrors.length)), data.label !== void 0 && (validate25(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length)), data.description !== void 0 && (validate25(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length)), data.source !== void 0 && (validate25(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length)), data.variables !== void 0) {
      let data4 = data.variables;
      if (Array.isArray(data4)) {
        data4.length < 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/variables", keyword: "minItems", params: { limit: 2 } }), errors++);
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate30(data4[i0], { instancePath: instancePath + "/variables/" + i0 }) || (vErrors = join(vErrors, validate30.errors), errors = vErrors.length);
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data4.length; i1++) {
          const item0 = data4[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/variables", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/variables", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.paths !== void 0) {
      let data6 = data.paths;
      if (Array.isArray(data6)) {
        data6.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/paths", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len1 = data6.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate62(data6[i2], { instancePath: instancePath + "/paths/" + i2 }) || (vErrors = join(vErrors, validate62.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/paths", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.index !== void 0 && (validate30(data.index, { instancePath: instancePath + "/index" }) || (vErrors = join(vErrors, validate30.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate56.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.kind === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" } }), errors++), data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++), data.dimensions === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "dimensions" } }), errors++);
    for (const key0 in data)
      func0.call(schema6.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      typeof data0 == "string" ? (func1(data0) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" } }), errors++), data1 !== "catalog" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "catalog" } }), errors++);
    }
    if (data.id !== void 0 && (validate23(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate23.errors), errors = vErrors.length)), data.title !== void 0 && (validate25(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length)), data.description !== void 0 && (validate25(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length)), data.version !== void 0) {
      let data5 = data.version;
      typeof data5 == "string" ? (func1(data5) > 40 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "maxLength", params: { limit: 40 } }), errors++), func1(data5) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.status !== void 0 && (validate28(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate28.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate30(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate30.errors), errors = vErrors.length)), data.source !== void 0 && (validate25(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate25.errors), errors = vErrors.length)), data.tags !== void 0) {
      let data9 = data.tags;
      if (Array.isArray(data9)) {
        const len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data10 = data9[i0];
          typeof data10 == "string" ? (func1(data10) > 60 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "maxLength", params: { limit: 60 } }), errors++), func1(data10) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data9.length; i1++) {
          const item0 = data9[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.license !== void 0) {
      let data11 = data.license;
      typeof data11 == "string" ? (func1(data11) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/license", keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data11) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/license", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/license", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.dimensions !== void 0) {
      let data12 = data.dimensions;
      if (Array.isArray(data12)) {
        data12.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/dimensions", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len1 = data12.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate33(data12[i2], { instancePath: instancePath + "/dimensions/" + i2 }) || (vErrors = join(vErrors, validate33.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/dimensions", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.mappings !== void 0) {
      let data14 = data.mappings;
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i3 = 0; i3 < len2; i3++)
          validate50(data14[i3], { instancePath: instancePath + "/mappings/" + i3 }) || (vErrors = join(vErrors, validate50.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/mappings", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.models !== void 0) {
      let data16 = data.models;
      if (Array.isArray(data16)) {
        const len3 = data16.length;
        for (let i4 = 0; i4 < len3; i4++)
          validate56(data16[i4], { instancePath: instancePath + "/models/" + i4 }) || (vErrors = join(vErrors, validate56.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/models", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate21.errors = vErrors, errors === 0;
}
const standard = validate67, schema20 = { properties: { $schema: 1, kind: 1, id: 1, title: 1, description: 1, version: 1, status: 1, "replaced-by": 1, owner: 1, effective: 1, source: 1, tags: 1, uses: 1, dimensions: 1, purpose: 1, scope: 1, basis: 1, principles: 1, terms: 1, roles: 1, interaction: { enum: ["person-person", "person-object", "object-person"] }, stages: 1, targets: 1, controls: 1, recovery: 1, promises: 1, "measured-by": 1, review: 1, improvement: 1, report: 1, interpretation: 1 } };
function validate68(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern0.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate68.errors = vErrors, errors === 0;
}
function validate70(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema9.type } }), errors++), typeof data == "string" && (func1(data) > 2e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "zh" || key0 === "en" || pattern1.test(key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.zh !== void 0) {
      let data0 = data.zh;
      typeof data0 == "string" ? func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.en !== void 0) {
      let data1 = data.en;
      typeof data1 == "string" ? func1(data1) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "type", params: { type: "string" } }), errors++);
    }
    for (const key1 in data)
      if (pattern1.test(key1)) {
        let data2 = data[key1];
        typeof data2 == "string" ? (func1(data2) > 2e4 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
      }
  }
  return validate70.errors = vErrors, errors === 0;
}
function validate73(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "draft" || data === "active" || data === "retired" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema10.enum } }), errors++), validate73.errors = vErrors, errors === 0;
}
function validate75(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 200 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate75.errors = vErrors, errors === 0;
}
const schema25 = {}, pattern9 = new RegExp("^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$", "u");
function validate78(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? pattern9.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$" } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate78.errors = vErrors, errors === 0;
}
function validate82(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.label === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "label" } }), errors++);
    for (const key0 in data)
      func0.call(schema12.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate34(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate34.errors), errors = vErrors.length)), data.label !== void 0 && (validate36(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.aliases !== void 0) {
      let data2 = data.aliases;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          typeof data3 == "string" ? (func1(data3) > 80 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "maxLength", params: { limit: 80 } }), errors++), func1(data3) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data2.length; i1++) {
          const item0 = data2[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.definition !== void 0 && (validate36(data.definition, { instancePath: instancePath + "/definition" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.indicators !== void 0) {
      let data5 = data.indicators;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate36(data5[i2], { instancePath: instancePath + "/indicators/" + i2 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/indicators", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.parent !== void 0 && (validate40(data.parent, { instancePath: instancePath + "/parent" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.steps !== void 0) {
      let data8 = data.steps;
      if (Array.isArray(data8)) {
        data8.length > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "maxItems", params: { limit: 20 } }), errors++), data8.length < 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "minItems", params: { limit: 2 } }), errors++);
        const len2 = data8.length;
        for (let i3 = 0; i3 < len2; i3++)
          validate36(data8[i3], { instancePath: instancePath + "/steps/" + i3 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.unit !== void 0) {
      let data10 = data.unit;
      typeof data10 == "string" ? (func1(data10) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data10) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.formula !== void 0 && (validate36(data.formula, { instancePath: instancePath + "/formula" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.direction !== void 0) {
      let data12 = data.direction;
      typeof data12 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "type", params: { type: "string" } }), errors++), data12 === "higher-better" || data12 === "lower-better" || (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "enum", params: { allowedValues: schema12.properties.direction.enum } }), errors++);
    }
    if (data.owner !== void 0 && (validate36(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.status !== void 0 && (validate45(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate45.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate40(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.source !== void 0 && (validate36(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.order !== void 0) {
      let data17 = data.order;
      typeof data17 == "number" && isFinite(data17) || (vErrors = add(vErrors, { instancePath: instancePath + "/order", keyword: "type", params: { type: "number" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate82.errors = vErrors, errors === 0;
}
const schema27 = {};
function validate99(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.term === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "term" } }), errors++), data.definition === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "definition" } }), errors++);
    for (const key0 in data)
      key0 === "term" || key0 === "definition" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    data.term !== void 0 && (validate70(data.term, { instancePath: instancePath + "/term" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.definition !== void 0 && (validate70(data.definition, { instancePath: instancePath + "/definition" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate99.errors = vErrors, errors === 0;
}
const schema28 = {};
function validate103(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "title" || key0 === "duties" || key0 === "owner" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.duties !== void 0) {
      let data2 = data.duties;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate70(data2[i0], { instancePath: instancePath + "/duties/" + i0 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/duties", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate103.errors = vErrors, errors === 0;
}
const schema29 = { properties: { id: 1, title: 1, description: 1, owner: 1, objective: 1, interaction: { enum: ["person-person", "person-object", "object-person"] }, dimension: 1, steps: 1, targets: 1, controls: 1, recovery: 1, manual: 1, tools: 1, training: 1, assessment: 1, tracking: 1, completion: 1, feedback: 1, kpis: 1, benchmark: 1, "customer-duties": 1, "measured-by": 1 } }, schema30 = {}, schema31 = {};
function validate121(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), func1(data) < 2 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 2 } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate121.errors = vErrors, errors === 0;
}
function validate116(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "title" || key0 === "description" || key0 === "owner" || key0 === "within" || key0 === "record" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.description !== void 0 && (validate70(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.within !== void 0 && (validate121(data.within, { instancePath: instancePath + "/within" }) || (vErrors = join(vErrors, validate121.errors), errors = vErrors.length)), data.record !== void 0 && (validate70(data.record, { instancePath: instancePath + "/record" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate116.errors = vErrors, errors === 0;
}
const schema32 = { properties: { id: 1, title: 1, description: 1, metric: 1, indicator: 1, when: 1, objective: 1, attainment: 1, unit: 1, dimension: 1, owner: 1, deadline: 1, every: 1, baseline: { type: ["string", "number"] }, "measured-by": 1, source: 1 } }, schema33 = {}, pattern10 = new RegExp("^[A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF][A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF0-9]*$", "u");
function validate129(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern10.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF][A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF0-9]*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate129.errors = vErrors, errors === 0;
}
const schema34 = { type: ["string", "number", "boolean"] };
function validate132(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema34.type } }), errors++), typeof data == "string" && (func1(data) > 1e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 1e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), validate132.errors = vErrors, errors === 0;
}
const schema35 = { type: ["string", "number", "boolean"] };
function validate134(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema35.type } }), errors++), typeof data == "string" && (func1(data) > 2e3 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e3 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), validate134.errors = vErrors, errors === 0;
}
const schema36 = {}, pattern11 = new RegExp("^P(?=[0-9YMWD]*[1-9])([0-9]{1,4}W|([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}D)?)$", "u");
function validate140(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? pattern11.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^P(?=[0-9YMWD]*[1-9])([0-9]{1,4}W|([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}D)?)$" } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate140.errors = vErrors, errors === 0;
}
function validate125(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.metric === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "metric" } }), errors++), data.objective === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "objective" } }), errors++);
    for (const key0 in data)
      func0.call(schema32.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.description !== void 0 && (validate70(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.metric !== void 0 && (validate129(data.metric, { instancePath: instancePath + "/metric" }) || (vErrors = join(vErrors, validate129.errors), errors = vErrors.length)), data.indicator !== void 0 && (validate75(data.indicator, { instancePath: instancePath + "/indicator" }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length)), data.when !== void 0 && (validate132(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate132.errors), errors = vErrors.length)), data.objective !== void 0 && (validate134(data.objective, { instancePath: instancePath + "/objective" }) || (vErrors = join(vErrors, validate134.errors), errors = vErrors.length)), data.attainment !== void 0 && (validate134(data.attainment, { instancePath: instancePath + "/attainment" }) || (vErrors = join(vErrors, validate134.errors), errors = vErrors.length)), data.unit !== void 0) {
      let data8 = data.unit;
      typeof data8 == "string" ? (func1(data8) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data8) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.dimension !== void 0 && (validate75(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.deadline !== void 0 && (validate78(data.deadline, { instancePath: instancePath + "/deadline" }) || (vErrors = join(vErrors, validate78.errors), errors = vErrors.length)), data.every !== void 0 && (validate140(data.every, { instancePath: instancePath + "/every" }) || (vErrors = join(vErrors, validate140.errors), errors = vErrors.length)), data.baseline !== void 0) {
      let data13 = data.baseline;
      typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13)) && (vErrors = add(vErrors, { instancePath: instancePath + "/baseline", keyword: "type", params: { type: schema32.properties.baseline.type } }), errors++);
    }
    if (data["measured-by"] !== void 0) {
      let data14 = data["measured-by"];
      if (Array.isArray(data14)) {
        const len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate75(data14[i0], { instancePath: instancePath + "/measured-by/" + i0 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data14.length; i1++) {
          const item0 = data14[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/measured-by", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/measured-by", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.source !== void 0 && (validate70(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate125.errors = vErrors, errors === 0;
}
const schema37 = { properties: { id: 1, title: 1, description: 1, phase: { enum: ["before", "during", "after"] }, when: 1, owner: 1, method: 1, record: 1, every: 1, criteria: 1, dimension: 1 } };
function validate145(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++);
    for (const key0 in data)
      func0.call(schema37.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.description !== void 0 && (validate70(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.phase !== void 0) {
      let data3 = data.phase;
      typeof data3 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/phase", keyword: "type", params: { type: "string" } }), errors++), data3 === "before" || data3 === "during" || data3 === "after" || (vErrors = add(vErrors, { instancePath: instancePath + "/phase", keyword: "enum", params: { allowedValues: schema37.properties.phase.enum } }), errors++);
    }
    data.when !== void 0 && (validate70(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.method !== void 0 && (validate70(data.method, { instancePath: instancePath + "/method" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.record !== void 0 && (validate70(data.record, { instancePath: instancePath + "/record" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.every !== void 0 && (validate140(data.every, { instancePath: instancePath + "/every" }) || (vErrors = join(vErrors, validate140.errors), errors = vErrors.length)), data.criteria !== void 0 && (validate70(data.criteria, { instancePath: instancePath + "/criteria" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate75(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate145.errors = vErrors, errors === 0;
}
const schema38 = { properties: { id: 1, title: 1, trigger: 1, action: 1, owner: 1, within: 1, compensation: 1, authority: 1, learning: 1, dimension: 1 } };
function validate157(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.trigger === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trigger" } }), errors++), data.action === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "action" } }), errors++);
    for (const key0 in data)
      func0.call(schema38.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.trigger !== void 0 && (validate70(data.trigger, { instancePath: instancePath + "/trigger" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.action !== void 0 && (validate70(data.action, { instancePath: instancePath + "/action" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.within !== void 0 && (validate121(data.within, { instancePath: instancePath + "/within" }) || (vErrors = join(vErrors, validate121.errors), errors = vErrors.length)), data.compensation !== void 0 && (validate70(data.compensation, { instancePath: instancePath + "/compensation" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.authority !== void 0 && (validate70(data.authority, { instancePath: instancePath + "/authority" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.learning !== void 0 && (validate70(data.learning, { instancePath: instancePath + "/learning" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate75(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate157.errors = vErrors, errors === 0;
}
function validate109(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++);
    for (const key0 in data)
      func0.call(schema29.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.description !== void 0 && (validate70(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.objective !== void 0 && (validate70(data.objective, { instancePath: instancePath + "/objective" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.interaction !== void 0) {
      let data5 = data.interaction;
      typeof data5 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/interaction", keyword: "type", params: { type: "string" } }), errors++), data5 === "person-person" || data5 === "person-object" || data5 === "object-person" || (vErrors = add(vErrors, { instancePath: instancePath + "/interaction", keyword: "enum", params: { allowedValues: schema29.properties.interaction.enum } }), errors++);
    }
    if (data.dimension !== void 0 && (validate75(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length)), data.steps !== void 0) {
      let data7 = data.steps;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate116(data7[i0], { instancePath: instancePath + "/steps/" + i0 }) || (vErrors = join(vErrors, validate116.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.targets !== void 0) {
      let data9 = data.targets;
      if (Array.isArray(data9)) {
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate125(data9[i1], { instancePath: instancePath + "/targets/" + i1 }) || (vErrors = join(vErrors, validate125.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/targets", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.controls !== void 0) {
      let data11 = data.controls;
      if (Array.isArray(data11)) {
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate145(data11[i2], { instancePath: instancePath + "/controls/" + i2 }) || (vErrors = join(vErrors, validate145.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/controls", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.recovery !== void 0) {
      let data13 = data.recovery;
      if (Array.isArray(data13)) {
        const len3 = data13.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate157(data13[i3], { instancePath: instancePath + "/recovery/" + i3 }) || (vErrors = join(vErrors, validate157.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/recovery", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.manual !== void 0) {
      let data15 = data.manual;
      if (Array.isArray(data15)) {
        const len4 = data15.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate70(data15[i4], { instancePath: instancePath + "/manual/" + i4 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/manual", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.tools !== void 0) {
      let data17 = data.tools;
      if (Array.isArray(data17)) {
        const len5 = data17.length;
        for (let i5 = 0; i5 < len5; i5++)
          validate70(data17[i5], { instancePath: instancePath + "/tools/" + i5 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tools", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.training !== void 0) {
      let data19 = data.training;
      if (Array.isArray(data19)) {
        const len6 = data19.length;
        for (let i6 = 0; i6 < len6; i6++)
          validate70(data19[i6], { instancePath: instancePath + "/training/" + i6 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/training", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.assessment !== void 0) {
      let data21 = data.assessment;
      if (Array.isArray(data21)) {
        const len7 = data21.length;
        for (let i7 = 0; i7 < len7; i7++)
          validate70(data21[i7], { instancePath: instancePath + "/assessment/" + i7 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/assessment", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.tracking !== void 0) {
      let data23 = data.tracking;
      if (Array.isArray(data23)) {
        const len8 = data23.length;
        for (let i8 = 0; i8 < len8; i8++)
          validate70(data23[i8], { instancePath: instancePath + "/tracking/" + i8 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tracking", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.completion !== void 0 && (validate70(data.completion, { instancePath: instancePath + "/completion" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.feedback !== void 0) {
      let data26 = data.feedback;
      if (Array.isArray(data26)) {
        const len9 = data26.length;
        for (let i9 = 0; i9 < len9; i9++)
          validate70(data26[i9], { instancePath: instancePath + "/feedback/" + i9 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/feedback", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.kpis !== void 0) {
      let data28 = data.kpis;
      if (Array.isArray(data28)) {
        const len10 = data28.length;
        for (let i10 = 0; i10 < len10; i10++)
          validate75(data28[i10], { instancePath: instancePath + "/kpis/" + i10 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen0 = /* @__PURE__ */ new Map();
        for (let i11 = 0; i11 < data28.length; i11++) {
          const item0 = data28[i11];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/kpis", keyword: "uniqueItems", params: { i: i11, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i11);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/kpis", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.benchmark !== void 0 && (validate70(data.benchmark, { instancePath: instancePath + "/benchmark" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data["customer-duties"] !== void 0) {
      let data31 = data["customer-duties"];
      if (Array.isArray(data31)) {
        const len11 = data31.length;
        for (let i12 = 0; i12 < len11; i12++)
          validate70(data31[i12], { instancePath: instancePath + "/customer-duties/" + i12 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/customer-duties", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data["measured-by"] !== void 0) {
      let data33 = data["measured-by"];
      if (Array.isArray(data33)) {
        const len12 = data33.length;
        for (let i13 = 0; i13 < len12; i13++)
          validate75(data33[i13], { instancePath: instancePath + "/measured-by/" + i13 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen1 = /* @__PURE__ */ new Map();
        for (let i14 = 0; i14 < data33.length; i14++) {
          const item1 = data33[i14];
          seen1.has(item1) ? (vErrors = add(vErrors, { instancePath: instancePath + "/measured-by", keyword: "uniqueItems", params: { i: i14, j: seen1.get(item1) } }), errors++) : seen1.set(item1, i14);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/measured-by", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate109.errors = vErrors, errors === 0;
}
const schema39 = {};
function validate184(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.standard === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "standard" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "standard" || key0 === "feedback" || key0 === "remedy" || key0 === "targets" || key0 === "owner" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.standard !== void 0 && (validate70(data.standard, { instancePath: instancePath + "/standard" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.feedback !== void 0 && (validate70(data.feedback, { instancePath: instancePath + "/feedback" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.remedy !== void 0 && (validate70(data.remedy, { instancePath: instancePath + "/remedy" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.targets !== void 0) {
      let data4 = data.targets;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate75(data4[i0], { instancePath: instancePath + "/targets/" + i0 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data4.length; i1++) {
          const item0 = data4[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/targets", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/targets", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate184.errors = vErrors, errors === 0;
}
const schema40 = { properties: { method: { enum: ["pdca", "audit", "benchmarking", "meeting"] } } };
function validate193(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.every === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "every" } }), errors++);
    for (const key0 in data)
      key0 === "every" || key0 === "method" || key0 === "owner" || key0 === "inputs" || key0 === "outputs" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.every !== void 0 && (validate140(data.every, { instancePath: instancePath + "/every" }) || (vErrors = join(vErrors, validate140.errors), errors = vErrors.length)), data.method !== void 0) {
      let data1 = data.method;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "type", params: { type: "string" } }), errors++), data1 === "pdca" || data1 === "audit" || data1 === "benchmarking" || data1 === "meeting" || (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema40.properties.method.enum } }), errors++);
    }
    if (data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.inputs !== void 0) {
      let data3 = data.inputs;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate70(data3[i0], { instancePath: instancePath + "/inputs/" + i0 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/inputs", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.outputs !== void 0) {
      let data5 = data.outputs;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate70(data5[i1], { instancePath: instancePath + "/outputs/" + i1 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/outputs", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate193.errors = vErrors, errors === 0;
}
const schema41 = { properties: { id: 1, title: 1, description: 1, months: 1, starts: 1, ends: 1, owner: 1, deliverable: 1, dimension: 1, targets: 1, depends: 1 } };
function validate199(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++);
    for (const key0 in data)
      func0.call(schema41.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.description !== void 0 && (validate70(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.months !== void 0) {
      let data3 = data.months;
      if (Array.isArray(data3)) {
        data3.length > 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/months", keyword: "maxItems", params: { limit: 2 } }), errors++), data3.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/months", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || (vErrors = add(vErrors, { instancePath: instancePath + "/months/" + i0, keyword: "type", params: { type: "integer" } }), errors++), typeof data4 == "number" && isFinite(data4) && ((data4 > 600 || isNaN(data4)) && (vErrors = add(vErrors, { instancePath: instancePath + "/months/" + i0, keyword: "maximum", params: { comparison: "<=", limit: 600 } }), errors++), (data4 < 1 || isNaN(data4)) && (vErrors = add(vErrors, { instancePath: instancePath + "/months/" + i0, keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/months", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.starts !== void 0 && (validate78(data.starts, { instancePath: instancePath + "/starts" }) || (vErrors = join(vErrors, validate78.errors), errors = vErrors.length)), data.ends !== void 0 && (validate78(data.ends, { instancePath: instancePath + "/ends" }) || (vErrors = join(vErrors, validate78.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.deliverable !== void 0 && (validate70(data.deliverable, { instancePath: instancePath + "/deliverable" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate75(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length)), data.targets !== void 0) {
      let data10 = data.targets;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate75(data10[i1], { instancePath: instancePath + "/targets/" + i1 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen0 = /* @__PURE__ */ new Map();
        for (let i2 = 0; i2 < data10.length; i2++) {
          const item0 = data10[i2];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/targets", keyword: "uniqueItems", params: { i: i2, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i2);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/targets", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.depends !== void 0) {
      let data12 = data.depends;
      if (Array.isArray(data12)) {
        const len2 = data12.length;
        for (let i3 = 0; i3 < len2; i3++)
          validate75(data12[i3], { instancePath: instancePath + "/depends/" + i3 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen1 = /* @__PURE__ */ new Map();
        for (let i4 = 0; i4 < data12.length; i4++) {
          const item1 = data12[i4];
          seen1.has(item1) ? (vErrors = add(vErrors, { instancePath: instancePath + "/depends", keyword: "uniqueItems", params: { i: i4, j: seen1.get(item1) } }), errors++) : seen1.set(item1, i4);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/depends", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate199.errors = vErrors, errors === 0;
}
const schema42 = { properties: { part: { enum: ["summary", "analysis", "feedback", "proposals", "other"] } } };
function validate211(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.part === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "part" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "part" || key0 === "title" || key0 === "content" || key0 === "owner" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.part !== void 0) {
      let data1 = data.part;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/part", keyword: "type", params: { type: "string" } }), errors++), data1 === "summary" || data1 === "analysis" || data1 === "feedback" || data1 === "proposals" || data1 === "other" || (vErrors = add(vErrors, { instancePath: instancePath + "/part", keyword: "enum", params: { allowedValues: schema42.properties.part.enum } }), errors++);
    }
    data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.content !== void 0 && (validate70(data.content, { instancePath: instancePath + "/content" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate211.errors = vErrors, errors === 0;
}
function validate67(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.kind === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" } }), errors++), data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++);
    for (const key0 in data)
      func0.call(schema20.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      typeof data0 == "string" ? (func1(data0) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" } }), errors++), data1 !== "standard" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "standard" } }), errors++);
    }
    if (data.id !== void 0 && (validate68(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate68.errors), errors = vErrors.length)), data.title !== void 0 && (validate70(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.description !== void 0 && (validate70(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.version !== void 0) {
      let data5 = data.version;
      typeof data5 == "string" ? (func1(data5) > 40 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "maxLength", params: { limit: 40 } }), errors++), func1(data5) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.status !== void 0 && (validate73(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate73.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate75(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length)), data.owner !== void 0 && (validate70(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.effective !== void 0 && (validate78(data.effective, { instancePath: instancePath + "/effective" }) || (vErrors = join(vErrors, validate78.errors), errors = vErrors.length)), data.source !== void 0 && (validate70(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.tags !== void 0) {
      let data11 = data.tags;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          typeof data12 == "string" ? (func1(data12) > 60 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "maxLength", params: { limit: 60 } }), errors++), func1(data12) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data11.length; i1++) {
          const item0 = data11[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.uses !== void 0) {
      let data13 = data.uses;
      if (Array.isArray(data13)) {
        const len1 = data13.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate75(data13[i2], { instancePath: instancePath + "/uses/" + i2 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen1 = /* @__PURE__ */ new Map();
        for (let i3 = 0; i3 < data13.length; i3++) {
          const item1 = data13[i3];
          seen1.has(item1) ? (vErrors = add(vErrors, { instancePath: instancePath + "/uses", keyword: "uniqueItems", params: { i: i3, j: seen1.get(item1) } }), errors++) : seen1.set(item1, i3);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/uses", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.dimensions !== void 0) {
      let data15 = data.dimensions;
      if (Array.isArray(data15)) {
        const len2 = data15.length;
        for (let i4 = 0; i4 < len2; i4++)
          validate82(data15[i4], { instancePath: instancePath + "/dimensions/" + i4 }) || (vErrors = join(vErrors, validate82.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/dimensions", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.purpose !== void 0 && (validate70(data.purpose, { instancePath: instancePath + "/purpose" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.scope !== void 0 && (validate70(data.scope, { instancePath: instancePath + "/scope" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length)), data.basis !== void 0) {
      let data19 = data.basis;
      if (Array.isArray(data19)) {
        const len3 = data19.length;
        for (let i5 = 0; i5 < len3; i5++)
          validate70(data19[i5], { instancePath: instancePath + "/basis/" + i5 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/basis", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.principles !== void 0) {
      let data21 = data.principles;
      if (Array.isArray(data21)) {
        const len4 = data21.length;
        for (let i6 = 0; i6 < len4; i6++)
          validate70(data21[i6], { instancePath: instancePath + "/principles/" + i6 }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/principles", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.terms !== void 0) {
      let data23 = data.terms;
      if (Array.isArray(data23)) {
        const len5 = data23.length;
        for (let i7 = 0; i7 < len5; i7++)
          validate99(data23[i7], { instancePath: instancePath + "/terms/" + i7 }) || (vErrors = join(vErrors, validate99.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/terms", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.roles !== void 0) {
      let data25 = data.roles;
      if (Array.isArray(data25)) {
        const len6 = data25.length;
        for (let i8 = 0; i8 < len6; i8++)
          validate103(data25[i8], { instancePath: instancePath + "/roles/" + i8 }) || (vErrors = join(vErrors, validate103.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/roles", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.interaction !== void 0) {
      let data27 = data.interaction;
      typeof data27 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/interaction", keyword: "type", params: { type: "string" } }), errors++), data27 === "person-person" || data27 === "person-object" || data27 === "object-person" || (vErrors = add(vErrors, { instancePath: instancePath + "/interaction", keyword: "enum", params: { allowedValues: schema20.properties.interaction.enum } }), errors++);
    }
    if (data.stages !== void 0) {
      let data28 = data.stages;
      if (Array.isArray(data28)) {
        const len7 = data28.length;
        for (let i9 = 0; i9 < len7; i9++)
          validate109(data28[i9], { instancePath: instancePath + "/stages/" + i9 }) || (vErrors = join(vErrors, validate109.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/stages", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.targets !== void 0) {
      let data30 = data.targets;
      if (Array.isArray(data30)) {
        const len8 = data30.length;
        for (let i10 = 0; i10 < len8; i10++)
          validate125(data30[i10], { instancePath: instancePath + "/targets/" + i10 }) || (vErrors = join(vErrors, validate125.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/targets", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.controls !== void 0) {
      let data32 = data.controls;
      if (Array.isArray(data32)) {
        const len9 = data32.length;
        for (let i11 = 0; i11 < len9; i11++)
          validate145(data32[i11], { instancePath: instancePath + "/controls/" + i11 }) || (vErrors = join(vErrors, validate145.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/controls", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.recovery !== void 0) {
      let data34 = data.recovery;
      if (Array.isArray(data34)) {
        const len10 = data34.length;
        for (let i12 = 0; i12 < len10; i12++)
          validate157(data34[i12], { instancePath: instancePath + "/recovery/" + i12 }) || (vErrors = join(vErrors, validate157.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/recovery", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.promises !== void 0) {
      let data36 = data.promises;
      if (Array.isArray(data36)) {
        const len11 = data36.length;
        for (let i13 = 0; i13 < len11; i13++)
          validate184(data36[i13], { instancePath: instancePath + "/promises/" + i13 }) || (vErrors = join(vErrors, validate184.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/promises", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data["measured-by"] !== void 0) {
      let data38 = data["measured-by"];
      if (Array.isArray(data38)) {
        const len12 = data38.length;
        for (let i14 = 0; i14 < len12; i14++)
          validate75(data38[i14], { instancePath: instancePath + "/measured-by/" + i14 }) || (vErrors = join(vErrors, validate75.errors), errors = vErrors.length);
        const seen2 = /* @__PURE__ */ new Map();
        for (let i15 = 0; i15 < data38.length; i15++) {
          const item2 = data38[i15];
          seen2.has(item2) ? (vErrors = add(vErrors, { instancePath: instancePath + "/measured-by", keyword: "uniqueItems", params: { i: i15, j: seen2.get(item2) } }), errors++) : seen2.set(item2, i15);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/measured-by", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.review !== void 0 && (validate193(data.review, { instancePath: instancePath + "/review" }) || (vErrors = join(vErrors, validate193.errors), errors = vErrors.length)), data.improvement !== void 0) {
      let data41 = data.improvement;
      if (Array.isArray(data41)) {
        const len13 = data41.length;
        for (let i16 = 0; i16 < len13; i16++)
          validate199(data41[i16], { instancePath: instancePath + "/improvement/" + i16 }) || (vErrors = join(vErrors, validate199.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/improvement", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.report !== void 0) {
      let data43 = data.report;
      if (Array.isArray(data43)) {
        const len14 = data43.length;
        for (let i17 = 0; i17 < len14; i17++)
          validate211(data43[i17], { instancePath: instancePath + "/report/" + i17 }) || (vErrors = join(vErrors, validate211.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/report", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.interpretation !== void 0 && (validate70(data.interpretation, { instancePath: instancePath + "/interpretation" }) || (vErrors = join(vErrors, validate70.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate67.errors = vErrors, errors === 0;
}
const scoring = validate218, schema43 = { properties: { $schema: 1, kind: 1, id: 1, title: 1, description: 1, version: 1, status: 1, "replaced-by": 1, owner: 1, effective: 1, source: 1, tags: 1, uses: 1, dimensions: 1, standard: 1, scale: 1, inputs: 1, criteria: 1, aggregate: { enum: ["mean", "sum", "min", "max", "deduct"] }, missing: { enum: ["skip", "zero", "incomplete"] }, "not-applicable": { enum: ["exclude", "forbid"] }, round: 1, vetoes: 1, grades: 1, pass: 1, tests: 1 } };
function validate219(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern0.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate219.errors = vErrors, errors === 0;
}
function validate221(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema9.type } }), errors++), typeof data == "string" && (func1(data) > 2e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "zh" || key0 === "en" || pattern1.test(key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.zh !== void 0) {
      let data0 = data.zh;
      typeof data0 == "string" ? func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.en !== void 0) {
      let data1 = data.en;
      typeof data1 == "string" ? func1(data1) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "type", params: { type: "string" } }), errors++);
    }
    for (const key1 in data)
      if (pattern1.test(key1)) {
        let data2 = data[key1];
        typeof data2 == "string" ? (func1(data2) > 2e4 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
      }
  }
  return validate221.errors = vErrors, errors === 0;
}
function validate224(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "draft" || data === "active" || data === "retired" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema10.enum } }), errors++), validate224.errors = vErrors, errors === 0;
}
function validate226(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 200 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate226.errors = vErrors, errors === 0;
}
function validate229(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? pattern9.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$" } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate229.errors = vErrors, errors === 0;
}
function validate233(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.label === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "label" } }), errors++);
    for (const key0 in data)
      func0.call(schema12.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate34(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate34.errors), errors = vErrors.length)), data.label !== void 0 && (validate36(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.aliases !== void 0) {
      let data2 = data.aliases;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          typeof data3 == "string" ? (func1(data3) > 80 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "maxLength", params: { limit: 80 } }), errors++), func1(data3) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data2.length; i1++) {
          const item0 = data2[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.definition !== void 0 && (validate36(data.definition, { instancePath: instancePath + "/definition" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.indicators !== void 0) {
      let data5 = data.indicators;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate36(data5[i2], { instancePath: instancePath + "/indicators/" + i2 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/indicators", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.parent !== void 0 && (validate40(data.parent, { instancePath: instancePath + "/parent" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.steps !== void 0) {
      let data8 = data.steps;
      if (Array.isArray(data8)) {
        data8.length > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "maxItems", params: { limit: 20 } }), errors++), data8.length < 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "minItems", params: { limit: 2 } }), errors++);
        const len2 = data8.length;
        for (let i3 = 0; i3 < len2; i3++)
          validate36(data8[i3], { instancePath: instancePath + "/steps/" + i3 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.unit !== void 0) {
      let data10 = data.unit;
      typeof data10 == "string" ? (func1(data10) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data10) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.formula !== void 0 && (validate36(data.formula, { instancePath: instancePath + "/formula" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.direction !== void 0) {
      let data12 = data.direction;
      typeof data12 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "type", params: { type: "string" } }), errors++), data12 === "higher-better" || data12 === "lower-better" || (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "enum", params: { allowedValues: schema12.properties.direction.enum } }), errors++);
    }
    if (data.owner !== void 0 && (validate36(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.status !== void 0 && (validate45(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate45.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate40(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.source !== void 0 && (validate36(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.order !== void 0) {
      let data17 = data.order;
      typeof data17 == "number" && isFinite(data17) || (vErrors = add(vErrors, { instancePath: instancePath + "/order", keyword: "type", params: { type: "number" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate233.errors = vErrors, errors === 0;
}
const schema50 = {};
function validate247(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.min === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "step" || key0 === "unit" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0) {
      let data0 = data.min;
      typeof data0 == "number" && isFinite(data0) || (vErrors = add(vErrors, { instancePath: instancePath + "/min", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      typeof data1 == "number" && isFinite(data1) || (vErrors = add(vErrors, { instancePath: instancePath + "/max", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.step !== void 0) {
      let data2 = data.step;
      typeof data2 == "number" && isFinite(data2) ? (data2 <= 0 || isNaN(data2)) && (vErrors = add(vErrors, { instancePath: instancePath + "/step", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/step", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.unit !== void 0) {
      let data3 = data.unit;
      typeof data3 == "string" ? (func1(data3) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data3) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate247.errors = vErrors, errors === 0;
}
const schema51 = {}, schema52 = { properties: { type: { enum: ["number", "duration", "percent"] } } };
function validate253(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema35.type } }), errors++), typeof data == "string" && (func1(data) > 2e3 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e3 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), validate253.errors = vErrors, errors === 0;
}
function validate250(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "label" || key0 === "description" || key0 === "required" || key0 === "unit" || key0 === "domain" || key0 === "step" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 === "number" || data0 === "duration" || data0 === "percent" || (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema52.properties.type.enum } }), errors++);
    }
    if (data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.description !== void 0 && (validate221(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.required !== void 0 && typeof data.required != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/required", keyword: "type", params: { type: "boolean" } }), errors++), data.unit !== void 0) {
      let data4 = data.unit;
      typeof data4 == "string" ? (func1(data4) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data4) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.domain !== void 0 && (validate253(data.domain, { instancePath: instancePath + "/domain" }) || (vErrors = join(vErrors, validate253.errors), errors = vErrors.length)), data.step !== void 0) {
      let data6 = data.step;
      typeof data6 == "number" && isFinite(data6) ? (data6 <= 0 || isNaN(data6)) && (vErrors = add(vErrors, { instancePath: instancePath + "/step", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/step", keyword: "type", params: { type: "number" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate250.errors = vErrors, errors === 0;
}
const schema54 = {}, schema55 = { type: ["string", "object"] };
function validate258(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema55.type } }), errors++), typeof data == "string" && (func1(data) > 200 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    data.value === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "value" } }), errors++);
    for (const key0 in data)
      key0 === "value" || key0 === "label" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.value !== void 0) {
      let data0 = data.value;
      typeof data0 == "string" ? (func1(data0) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "type", params: { type: "string" } }), errors++);
    }
    data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length));
  }
  return validate258.errors = vErrors, errors === 0;
}
function validate255(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.values === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "values" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "label" || key0 === "description" || key0 === "required" || key0 === "values" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "enum" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "enum" } }), errors++);
    }
    if (data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.description !== void 0 && (validate221(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.required !== void 0 && typeof data.required != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/required", keyword: "type", params: { type: "boolean" } }), errors++), data.values !== void 0) {
      let data4 = data.values;
      if (Array.isArray(data4)) {
        data4.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/values", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate258(data4[i0], { instancePath: instancePath + "/values/" + i0 }) || (vErrors = join(vErrors, validate258.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/values", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate255.errors = vErrors, errors === 0;
}
const schema56 = { properties: { type: { enum: ["boolean", "string"] } } };
function validate261(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "label" || key0 === "description" || key0 === "required" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 === "boolean" || data0 === "string" || (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema56.properties.type.enum } }), errors++);
    }
    data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.description !== void 0 && (validate221(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.required !== void 0 && typeof data.required != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/required", keyword: "type", params: { type: "boolean" } }), errors++);
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate261.errors = vErrors, errors === 0;
}
function validate249(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    const tag0 = data.type;
    typeof tag0 == "string" ? tag0 === "number" ? validate250(data, { instancePath }) || (vErrors = join(vErrors, validate250.errors), errors = vErrors.length) : tag0 === "duration" ? validate250(data, { instancePath }) || (vErrors = join(vErrors, validate250.errors), errors = vErrors.length) : tag0 === "percent" ? validate250(data, { instancePath }) || (vErrors = join(vErrors, validate250.errors), errors = vErrors.length) : tag0 === "enum" ? validate255(data, { instancePath }) || (vErrors = join(vErrors, validate255.errors), errors = vErrors.length) : tag0 === "boolean" ? validate261(data, { instancePath }) || (vErrors = join(vErrors, validate261.errors), errors = vErrors.length) : tag0 === "string" ? validate261(data, { instancePath }) || (vErrors = join(vErrors, validate261.errors), errors = vErrors.length) : (vErrors = add(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }), errors++);
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate249.errors = vErrors, errors === 0;
}
const schema57 = { properties: { id: 1, label: 1, description: 1, dimension: 1, weight: 1, scale: 1, input: 1, bands: 1, levels: 1, checklist: 1, checking: { enum: ["partial", "all-or-nothing"] }, formula: 1, criteria: 1, aggregate: { enum: ["mean", "sum", "min", "max", "deduct"] }, missing: { enum: ["skip", "zero", "incomplete"] }, "not-applicable": { enum: ["exclude", "forbid"] }, round: 1, vetoes: 1, when: 1, bonus: 1, critical: 1, "critical-weight": 1, owner: 1 } }, schema58 = { type: ["number", "string"] }, pattern17 = new RegExp("^[0-9]{1,6}(\\.[0-9]{1,9})?%$", "u");
function validate276(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return !(typeof data == "number" && isFinite(data)) && typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema58.type } }), errors++), typeof data == "number" && isFinite(data) && (data < 0 || isNaN(data)) && (vErrors = add(vErrors, { instancePath, keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++), typeof data == "string" && (pattern17.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[0-9]{1,6}(\\.[0-9]{1,9})?%$" } }), errors++)), validate276.errors = vErrors, errors === 0;
}
function validate279(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern10.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF][A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF0-9]*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate279.errors = vErrors, errors === 0;
}
const schema60 = {};
function validate281(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.when === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "when" } }), errors++), data.score === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "score" } }), errors++);
    for (const key0 in data)
      key0 === "when" || key0 === "score" || key0 === "label" || key0 === "reason" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.when !== void 0 && (validate253(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate253.errors), errors = vErrors.length)), data.score !== void 0) {
      let data1 = data.score;
      typeof data1 == "number" && isFinite(data1) || (vErrors = add(vErrors, { instancePath: instancePath + "/score", keyword: "type", params: { type: "number" } }), errors++);
    }
    data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.reason !== void 0 && (validate221(data.reason, { instancePath: instancePath + "/reason" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate281.errors = vErrors, errors === 0;
}
const schema61 = {};
function validate286(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.label === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "label" } }), errors++), data.score === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "score" } }), errors++);
    for (const key0 in data)
      key0 === "value" || key0 === "label" || key0 === "score" || key0 === "description" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.value !== void 0) {
      let data0 = data.value;
      typeof data0 == "string" ? (func1(data0) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.score !== void 0) {
      let data2 = data.score;
      typeof data2 == "number" && isFinite(data2) || (vErrors = add(vErrors, { instancePath: instancePath + "/score", keyword: "type", params: { type: "number" } }), errors++);
    }
    data.description !== void 0 && (validate221(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate286.errors = vErrors, errors === 0;
}
const schema62 = {};
function validate294(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema34.type } }), errors++), typeof data == "string" && (func1(data) > 1e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 1e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), validate294.errors = vErrors, errors === 0;
}
function validate290(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.points === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "points" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "label" || key0 === "points" || key0 === "input" || key0 === "when" || key0 === "dimension" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.input !== void 0 && data && typeof data == "object" && !Array.isArray(data) && data.when !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/when", schemaPath: "#/dependencies/input/properties/when/false schema", keyword: "false schema", params: {} }), errors++), data.id !== void 0 && (validate219(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate219.errors), errors = vErrors.length)), data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.points !== void 0) {
      let data3 = data.points;
      typeof data3 == "number" && isFinite(data3) ? (data3 < 0 || isNaN(data3)) && (vErrors = add(vErrors, { instancePath: instancePath + "/points", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/points", keyword: "type", params: { type: "number" } }), errors++);
    }
    data.input !== void 0 && (validate279(data.input, { instancePath: instancePath + "/input" }) || (vErrors = join(vErrors, validate279.errors), errors = vErrors.length)), data.when !== void 0 && (validate294(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate294.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate226(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate290.errors = vErrors, errors === 0;
}
const schema64 = { properties: { mode: { enum: ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"] } } };
function validate299(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.digits === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "digits" } }), errors++);
    for (const key0 in data)
      key0 === "digits" || key0 === "mode" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.digits !== void 0) {
      let data0 = data.digits;
      typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0) || (vErrors = add(vErrors, { instancePath: instancePath + "/digits", keyword: "type", params: { type: "integer" } }), errors++), typeof data0 == "number" && isFinite(data0) && ((data0 > 12 || isNaN(data0)) && (vErrors = add(vErrors, { instancePath: instancePath + "/digits", keyword: "maximum", params: { comparison: "<=", limit: 12 } }), errors++), (data0 < 0 || isNaN(data0)) && (vErrors = add(vErrors, { instancePath: instancePath + "/digits", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++));
    }
    if (data.mode !== void 0) {
      let data1 = data.mode;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } }), errors++), data1 === "half-up" || data1 === "half-even" || data1 === "half-down" || data1 === "up" || data1 === "down" || data1 === "ceiling" || data1 === "floor" || (vErrors = add(vErrors, { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: schema64.properties.mode.enum } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate299.errors = vErrors, errors === 0;
}
const schema65 = { properties: { id: 1, label: 1, when: 1, criterion: 1, below: 1, score: 1, cap: 1, grade: 1, scope: 1, reason: 1 } };
function validate301(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++);
    for (const key0 in data)
      func0.call(schema65.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.criterion !== void 0 && data.below === void 0) {
      const err2 = { instancePath, keyword: "dependencies", params: {
        property: "criterion",
        missingProperty: "below",
        depsCount: 1,
        deps: "below"
      } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.below !== void 0 && data.criterion === void 0) {
      const err3 = { instancePath, keyword: "dependencies", params: {
        property: "below",
        missingProperty: "criterion",
        depsCount: 1,
        deps: "criterion"
      } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.when !== void 0 && data && typeof data == "object" && !Array.isArray(data) && (data.criterion !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/criterion", schemaPath: "#/dependencies/when/properties/criterion/false schema", keyword: "false schema", params: {} }), errors++), data.below !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/below", schemaPath: "#/dependencies/when/properties/below/false schema", keyword: "false schema", params: {} }), errors++)), data.score !== void 0 && data && typeof data == "object" && !Array.isArray(data) && data.cap !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/cap", schemaPath: "#/dependencies/score/properties/cap/false schema", keyword: "false schema", params: {} }), errors++), data.id !== void 0 && (validate219(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate219.errors), errors = vErrors.length)), data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.when !== void 0 && (validate294(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate294.errors), errors = vErrors.length)), data.criterion !== void 0 && (validate226(data.criterion, { instancePath: instancePath + "/criterion" }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length)), data.below !== void 0 && (validate276(data.below, { instancePath: instancePath + "/below" }) || (vErrors = join(vErrors, validate276.errors), errors = vErrors.length)), data.score !== void 0) {
      let data8 = data.score;
      typeof data8 == "number" && isFinite(data8) || (vErrors = add(vErrors, { instancePath: instancePath + "/score", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.cap !== void 0) {
      let data9 = data.cap;
      typeof data9 == "number" && isFinite(data9) || (vErrors = add(vErrors, { instancePath: instancePath + "/cap", keyword: "type", params: { type: "number" } }), errors++);
    }
    data.grade !== void 0 && (validate226(data.grade, { instancePath: instancePath + "/grade" }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length)), data.scope !== void 0 && (validate226(data.scope, { instancePath: instancePath + "/scope" }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length)), data.reason !== void 0 && (validate221(data.reason, { instancePath: instancePath + "/reason" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate301.errors = vErrors, errors === 0;
}
const wrapper0 = { validate: validate271 };
function validate271(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data) && (data.bands !== void 0 && data && typeof data == "object" && !Array.isArray(data) && (data.levels !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/levels", schemaPath: "#/allOf/0/dependencies/bands/properties/levels/false schema", keyword: "false schema", params: {} }), errors++), data.checklist !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/checklist", schemaPath: "#/allOf/0/dependencies/bands/properties/checklist/false schema", keyword: "false schema", params: {} }), errors++), data.formula !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/formula", schemaPath: "#/allOf/0/dependencies/bands/properties/formula/false schema", keyword: "false schema", params: {} }), errors++), data.criteria !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/criteria", schemaPath: "#/allOf/0/dependencies/bands/properties/criteria/false schema", keyword: "false schema", params: {} }), errors++)), data.levels !== void 0 && data && typeof data == "object" && !Array.isArray(data) && (data.checklist !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/checklist", schemaPath: "#/allOf/0/dependencies/levels/properties/checklist/false schema", keyword: "false schema", params: {} }), errors++), data.formula !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/formula", schemaPath: "#/allOf/0/dependencies/levels/properties/formula/false schema", keyword: "false schema", params: {} }), errors++), data.criteria !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/criteria", schemaPath: "#/allOf/0/dependencies/levels/properties/criteria/false schema", keyword: "false schema", params: {} }), errors++)), data.checklist !== void 0 && data && typeof data == "object" && !Array.isArray(data) && (data.formula !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/formula", schemaPath: "#/allOf/0/dependencies/checklist/properties/formula/false schema", keyword: "false schema", params: {} }), errors++), data.criteria !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/criteria", schemaPath: "#/allOf/0/dependencies/checklist/properties/criteria/false schema", keyword: "false schema", params: {} }), errors++), data.input !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/input", schemaPath: "#/allOf/0/dependencies/checklist/properties/input/false schema", keyword: "false schema", params: {} }), errors++)), data.formula !== void 0 && data && typeof data == "object" && !Array.isArray(data) && (data.criteria !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/criteria", schemaPath: "#/allOf/0/dependencies/formula/properties/criteria/false schema", keyword: "false schema", params: {} }), errors++), data.input !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/input", schemaPath: "#/allOf/0/dependencies/formula/properties/input/false schema", keyword: "false schema", params: {} }), errors++)), data.criteria !== void 0 && data && typeof data == "object" && !Array.isArray(data) && data.input !== void 0 && (vErrors = add(vErrors, { instancePath: instancePath + "/input", schemaPath: "#/allOf/0/dependencies/criteria/properties/input/false schema", keyword: "false schema", params: {} }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++);
    for (const key0 in data)
      func0.call(schema57.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.bands !== void 0 && data.input === void 0) {
      const err15 = { instancePath, keyword: "dependencies", params: {
        property: "bands",
        missingProperty: "input",
        depsCount: 1,
        deps: "input"
      } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.levels !== void 0 && data.input === void 0) {
      const err16 = { instancePath, keyword: "dependencies", params: {
        property: "levels",
        missingProperty: "input",
        depsCount: 1,
        deps: "input"
      } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.checking !== void 0 && data.checklist === void 0) {
      const err17 = { instancePath, keyword: "dependencies", params: {
        property: "checking",
        missingProperty: "checklist",
        depsCount: 1,
        deps: "checklist"
      } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.id !== void 0 && (validate219(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate219.errors), errors = vErrors.length)), data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.description !== void 0 && (validate221(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate226(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length)), data.weight !== void 0 && (validate276(data.weight, { instancePath: instancePath + "/weight" }) || (vErrors = join(vErrors, validate276.errors), errors = vErrors.length)), data.scale !== void 0 && (validate247(data.scale, { instancePath: instancePath + "/scale" }) || (vErrors = join(vErrors, validate247.errors), errors = vErrors.length)), data.input !== void 0 && (validate279(data.input, { instancePath: instancePath + "/input" }) || (vErrors = join(vErrors, validate279.errors), errors = vErrors.length)), data.bands !== void 0) {
      let data20 = data.bands;
      if (Array.isArray(data20)) {
        data20.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/bands", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len0 = data20.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate281(data20[i0], { instancePath: instancePath + "/bands/" + i0 }) || (vErrors = join(vErrors, validate281.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/bands", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.levels !== void 0) {
      let data22 = data.levels;
      if (Array.isArray(data22)) {
        data22.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/levels", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len1 = data22.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate286(data22[i1], { instancePath: instancePath + "/levels/" + i1 }) || (vErrors = join(vErrors, validate286.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/levels", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.checklist !== void 0) {
      let data24 = data.checklist;
      if (Array.isArray(data24)) {
        data24.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/checklist", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len2 = data24.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate290(data24[i2], { instancePath: instancePath + "/checklist/" + i2 }) || (vErrors = join(vErrors, validate290.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/checklist", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.checking !== void 0) {
      let data26 = data.checking;
      typeof data26 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/checking", keyword: "type", params: { type: "string" } }), errors++), data26 === "partial" || data26 === "all-or-nothing" || (vErrors = add(vErrors, { instancePath: instancePath + "/checking", keyword: "enum", params: { allowedValues: schema57.properties.checking.enum } }), errors++);
    }
    if (data.formula !== void 0 && (validate294(data.formula, { instancePath: instancePath + "/formula" }) || (vErrors = join(vErrors, validate294.errors), errors = vErrors.length)), data.criteria !== void 0) {
      let data28 = data.criteria;
      if (Array.isArray(data28)) {
        data28.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/criteria", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len3 = data28.length;
        for (let i3 = 0; i3 < len3; i3++)
          wrapper0.validate(data28[i3], { instancePath: instancePath + "/criteria/" + i3 }) || (vErrors = join(vErrors, wrapper0.validate.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/criteria", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.aggregate !== void 0) {
      let data30 = data.aggregate;
      typeof data30 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/aggregate", keyword: "type", params: { type: "string" } }), errors++), data30 === "mean" || data30 === "sum" || data30 === "min" || data30 === "max" || data30 === "deduct" || (vErrors = add(vErrors, { instancePath: instancePath + "/aggregate", keyword: "enum", params: { allowedValues: schema57.properties.aggregate.enum } }), errors++);
    }
    if (data.missing !== void 0) {
      let data31 = data.missing;
      typeof data31 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/missing", keyword: "type", params: { type: "string" } }), errors++), data31 === "skip" || data31 === "zero" || data31 === "incomplete" || (vErrors = add(vErrors, { instancePath: instancePath + "/missing", keyword: "enum", params: { allowedValues: schema57.properties.missing.enum } }), errors++);
    }
    if (data["not-applicable"] !== void 0) {
      let data32 = data["not-applicable"];
      typeof data32 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "type", params: { type: "string" } }), errors++), data32 === "exclude" || data32 === "forbid" || (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "enum", params: { allowedValues: schema57.properties["not-applicable"].enum } }), errors++);
    }
    if (data.round !== void 0 && (validate299(data.round, { instancePath: instancePath + "/round" }) || (vErrors = join(vErrors, validate299.errors), errors = vErrors.length)), data.vetoes !== void 0) {
      let data34 = data.vetoes;
      if (Array.isArray(data34)) {
        const len4 = data34.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate301(data34[i4], { instancePath: instancePath + "/vetoes/" + i4 }) || (vErrors = join(vErrors, validate301.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/vetoes", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.when !== void 0 && (validate294(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate294.errors), errors = vErrors.length)), data.bonus !== void 0 && typeof data.bonus != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/bonus", keyword: "type", params: { type: "boolean" } }), errors++), data.critical !== void 0 && typeof data.critical != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/critical", keyword: "type", params: { type: "boolean" } }), errors++), data["critical-weight"] !== void 0 && (validate276(data["critical-weight"], { instancePath: instancePath + "/critical-weight" }) || (vErrors = join(vErrors, validate276.errors), errors = vErrors.length)), data.owner !== void 0 && (validate221(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate271.errors = vErrors, errors === 0;
}
const schema66 = {}, pattern19 = new RegExp("^[^\\s]+$", "u");
function validate317(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.when === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "when" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "label" || key0 === "when" || key0 === "description" || key0 === "action" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0) {
      let data0 = data.id;
      typeof data0 == "string" ? (func1(data0) > 40 && (vErrors = add(vErrors, { instancePath: instancePath + "/id", keyword: "maxLength", params: { limit: 40 } }), errors++), pattern19.test(data0) || (vErrors = add(vErrors, { instancePath: instancePath + "/id", keyword: "pattern", params: { pattern: "^[^\\s]+$" } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } }), errors++);
    }
    data.label !== void 0 && (validate221(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.when !== void 0 && (validate253(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate253.errors), errors = vErrors.length)), data.description !== void 0 && (validate221(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.action !== void 0 && (validate221(data.action, { instancePath: instancePath + "/action" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate317.errors = vErrors, errors === 0;
}
const schema67 = { properties: { given: { additionalProperties: { type: ["string", "number", "boolean", "null"] } } } }, schema68 = { properties: { total: { type: ["number", "null"] }, critical: { type: ["number", "null"] }, grade: { type: ["string", "null"] }, status: { enum: ["scored", "vetoed", "incomplete", "invalid"] }, criteria: { additionalProperties: { type: ["number", "null"] } } } };
function validate327(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "total" || key0 === "critical" || key0 === "grade" || key0 === "pass" || key0 === "status" || key0 === "criteria" || key0 === "vetoes" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.total !== void 0) {
      let data0 = data.total;
      !(typeof data0 == "number" && isFinite(data0)) && data0 !== null && (vErrors = add(vErrors, { instancePath: instancePath + "/total", keyword: "type", params: { type: schema68.properties.total.type } }), errors++);
    }
    if (data.critical !== void 0) {
      let data1 = data.critical;
      !(typeof data1 == "number" && isFinite(data1)) && data1 !== null && (vErrors = add(vErrors, { instancePath: instancePath + "/critical", keyword: "type", params: { type: schema68.properties.critical.type } }), errors++);
    }
    if (data.grade !== void 0) {
      let data2 = data.grade;
      typeof data2 != "string" && data2 !== null && (vErrors = add(vErrors, { instancePath: instancePath + "/grade", keyword: "type", params: { type: schema68.properties.grade.type } }), errors++), typeof data2 == "string" && func1(data2) > 40 && (vErrors = add(vErrors, { instancePath: instancePath + "/grade", keyword: "maxLength", params: { limit: 40 } }), errors++);
    }
    if (data.pass !== void 0 && typeof data.pass != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/pass", keyword: "type", params: { type: "boolean" } }), errors++), data.status !== void 0) {
      let data4 = data.status;
      typeof data4 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data4 === "scored" || data4 === "vetoed" || data4 === "incomplete" || data4 === "invalid" || (vErrors = add(vErrors, { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: schema68.properties.status.enum } }), errors++);
    }
    if (data.criteria !== void 0) {
      let data5 = data.criteria;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5))
        for (const key1 in data5) {
          let data6 = data5[key1];
          !(typeof data6 == "number" && isFinite(data6)) && data6 !== null && (vErrors = add(vErrors, { instancePath: instancePath + "/criteria/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema68.properties.criteria.additionalProperties.type } }), errors++);
        }
      else
        vErrors = add(vErrors, { instancePath: instancePath + "/criteria", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.vetoes !== void 0) {
      let data7 = data.vetoes;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate226(data7[i0], { instancePath: instancePath + "/vetoes/" + i0 }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length);
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data7.length; i1++) {
          const item0 = data7[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/vetoes", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/vetoes", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate327.errors = vErrors, errors === 0;
}
function validate324(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.name === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "name" } }), errors++), data.given === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "given" } }), errors++), data.expect === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "expect" } }), errors++);
    for (const key0 in data)
      key0 === "name" || key0 === "given" || key0 === "not-applicable" || key0 === "expect" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.name !== void 0 && (validate221(data.name, { instancePath: instancePath + "/name" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.given !== void 0) {
      let data1 = data.given;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1))
        for (const key1 in data1) {
          let data2 = data1[key1];
          typeof data2 != "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 != "boolean" && data2 !== null && (vErrors = add(vErrors, { instancePath: instancePath + "/given/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema67.properties.given.additionalProperties.type } }), errors++), typeof data2 == "string" && func1(data2) > 2e3 && (vErrors = add(vErrors, { instancePath: instancePath + "/given/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e3 } }), errors++);
        }
      else
        vErrors = add(vErrors, { instancePath: instancePath + "/given", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data["not-applicable"] !== void 0) {
      let data3 = data["not-applicable"];
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate279(data3[i0], { instancePath: instancePath + "/not-applicable/" + i0 }) || (vErrors = join(vErrors, validate279.errors), errors = vErrors.length);
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data3.length; i1++) {
          const item0 = data3[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.expect !== void 0 && (validate327(data.expect, { instancePath: instancePath + "/expect" }) || (vErrors = join(vErrors, validate327.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate324.errors = vErrors, errors === 0;
}
function validate218(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.kind === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" } }), errors++), data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.scale === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "scale" } }), errors++), data.criteria === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "criteria" } }), errors++);
    for (const key0 in data)
      func0.call(schema43.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      typeof data0 == "string" ? (func1(data0) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" } }), errors++), data1 !== "scoring" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "scoring" } }), errors++);
    }
    if (data.id !== void 0 && (validate219(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate219.errors), errors = vErrors.length)), data.title !== void 0 && (validate221(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.description !== void 0 && (validate221(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.version !== void 0) {
      let data5 = data.version;
      typeof data5 == "string" ? (func1(data5) > 40 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "maxLength", params: { limit: 40 } }), errors++), func1(data5) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.status !== void 0 && (validate224(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate224.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate226(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length)), data.owner !== void 0 && (validate221(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.effective !== void 0 && (validate229(data.effective, { instancePath: instancePath + "/effective" }) || (vErrors = join(vErrors, validate229.errors), errors = vErrors.length)), data.source !== void 0 && (validate221(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate221.errors), errors = vErrors.length)), data.tags !== void 0) {
      let data11 = data.tags;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          typeof data12 == "string" ? (func1(data12) > 60 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "maxLength", params: { limit: 60 } }), errors++), func1(data12) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data11.length; i1++) {
          const item0 = data11[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.uses !== void 0) {
      let data13 = data.uses;
      if (Array.isArray(data13)) {
        const len1 = data13.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate226(data13[i2], { instancePath: instancePath + "/uses/" + i2 }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length);
        const seen1 = /* @__PURE__ */ new Map();
        for (let i3 = 0; i3 < data13.length; i3++) {
          const item1 = data13[i3];
          seen1.has(item1) ? (vErrors = add(vErrors, { instancePath: instancePath + "/uses", keyword: "uniqueItems", params: { i: i3, j: seen1.get(item1) } }), errors++) : seen1.set(item1, i3);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/uses", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.dimensions !== void 0) {
      let data15 = data.dimensions;
      if (Array.isArray(data15)) {
        const len2 = data15.length;
        for (let i4 = 0; i4 < len2; i4++)
          validate233(data15[i4], { instancePath: instancePath + "/dimensions/" + i4 }) || (vErrors = join(vErrors, validate233.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/dimensions", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.standard !== void 0 && (validate226(data.standard, { instancePath: instancePath + "/standard" }) || (vErrors = join(vErrors, validate226.errors), errors = vErrors.length)), data.scale !== void 0 && (validate247(data.scale, { instancePath: instancePath + "/scale" }) || (vErrors = join(vErrors, validate247.errors), errors = vErrors.length)), data.inputs !== void 0) {
      let data19 = data.inputs;
      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
        for (const key1 in data19) {
          const _errs30 = errors;
          typeof key1 == "string" ? (func1(key1) > 80 && (vErrors = add(vErrors, { instancePath: instancePath + "/inputs", keyword: "maxLength", params: { limit: 80 }, propertyName: key1 }), errors++), pattern10.test(key1) || (vErrors = add(vErrors, { instancePath: instancePath + "/inputs", keyword: "pattern", params: { pattern: "^[A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF][A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF0-9]*$" }, propertyName: key1 }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/inputs", keyword: "type", params: { type: "string" }, propertyName: key1 }), errors++);
          var valid7 = _errs30 === errors;
          valid7 || (vErrors = add(vErrors, { instancePath: instancePath + "/inputs", keyword: "propertyNames", params: { propertyName: key1 } }), errors++);
        }
        for (const key2 in data19)
          validate249(data19[key2], { instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") }) || (vErrors = join(vErrors, validate249.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/inputs", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.criteria !== void 0) {
      let data21 = data.criteria;
      if (Array.isArray(data21)) {
        data21.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/criteria", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len3 = data21.length;
        for (let i5 = 0; i5 < len3; i5++)
          validate271(data21[i5], { instancePath: instancePath + "/criteria/" + i5 }) || (vErrors = join(vErrors, validate271.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/criteria", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.aggregate !== void 0) {
      let data23 = data.aggregate;
      typeof data23 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/aggregate", keyword: "type", params: { type: "string" } }), errors++), data23 === "mean" || data23 === "sum" || data23 === "min" || data23 === "max" || data23 === "deduct" || (vErrors = add(vErrors, { instancePath: instancePath + "/aggregate", keyword: "enum", params: { allowedValues: schema43.properties.aggregate.enum } }), errors++);
    }
    if (data.missing !== void 0) {
      let data24 = data.missing;
      typeof data24 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/missing", keyword: "type", params: { type: "string" } }), errors++), data24 === "skip" || data24 === "zero" || data24 === "incomplete" || (vErrors = add(vErrors, { instancePath: instancePath + "/missing", keyword: "enum", params: { allowedValues: schema43.properties.missing.enum } }), errors++);
    }
    if (data["not-applicable"] !== void 0) {
      let data25 = data["not-applicable"];
      typeof data25 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "type", params: { type: "string" } }), errors++), data25 === "exclude" || data25 === "forbid" || (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "enum", params: { allowedValues: schema43.properties["not-applicable"].enum } }), errors++);
    }
    if (data.round !== void 0 && (validate299(data.round, { instancePath: instancePath + "/round" }) || (vErrors = join(vErrors, validate299.errors), errors = vErrors.length)), data.vetoes !== void 0) {
      let data27 = data.vetoes;
      if (Array.isArray(data27)) {
        const len4 = data27.length;
        for (let i6 = 0; i6 < len4; i6++)
          validate301(data27[i6], { instancePath: instancePath + "/vetoes/" + i6 }) || (vErrors = join(vErrors, validate301.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/vetoes", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.grades !== void 0) {
      let data29 = data.grades;
      if (Array.isArray(data29)) {
        data29.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/grades", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len5 = data29.length;
        for (let i7 = 0; i7 < len5; i7++)
          validate317(data29[i7], { instancePath: instancePath + "/grades/" + i7 }) || (vErrors = join(vErrors, validate317.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/grades", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.pass !== void 0 && (validate253(data.pass, { instancePath: instancePath + "/pass" }) || (vErrors = join(vErrors, validate253.errors), errors = vErrors.length)), data.tests !== void 0) {
      let data32 = data.tests;
      if (Array.isArray(data32)) {
        const len6 = data32.length;
        for (let i8 = 0; i8 < len6; i8++)
          validate324(data32[i8], { instancePath: instancePath + "/tests/" + i8 }) || (vErrors = join(vErrors, validate324.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tests", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate218.errors = vErrors, errors === 0;
}
const survey = validate331, schema69 = { properties: { $schema: 1, kind: 1, id: 1, title: 1, description: 1, version: 1, status: 1, "replaced-by": 1, owner: 1, effective: 1, source: 1, tags: 1, uses: 1, dimensions: 1, standard: 1, form: { enum: ["questionnaire", "opinion-card", "interview", "inspection"] }, modes: { items: { enum: ["written", "online", "telephone", "face-to-face", "focus-group", "exit-interview", "mystery-shopper", "key-customer", "churned-customer", "complaint-analysis"] } }, every: 1, anonymous: 1, introduction: 1, closing: 1, scales: 1, screening: 1, sections: 1, items: 1, profile: 1, importance: 1, quotas: 1, sampling: 1, analyses: 1 } };
function validate332(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern0.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate332.errors = vErrors, errors === 0;
}
function validate334(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema9.type } }), errors++), typeof data == "string" && (func1(data) > 2e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "zh" || key0 === "en" || pattern1.test(key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.zh !== void 0) {
      let data0 = data.zh;
      typeof data0 == "string" ? func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.en !== void 0) {
      let data1 = data.en;
      typeof data1 == "string" ? func1(data1) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "type", params: { type: "string" } }), errors++);
    }
    for (const key1 in data)
      if (pattern1.test(key1)) {
        let data2 = data[key1];
        typeof data2 == "string" ? (func1(data2) > 2e4 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
      }
  }
  return validate334.errors = vErrors, errors === 0;
}
function validate337(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "draft" || data === "active" || data === "retired" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema10.enum } }), errors++), validate337.errors = vErrors, errors === 0;
}
function validate339(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 200 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate339.errors = vErrors, errors === 0;
}
function validate342(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? pattern9.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$" } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate342.errors = vErrors, errors === 0;
}
function validate346(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.label === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "label" } }), errors++);
    for (const key0 in data)
      func0.call(schema12.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate34(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate34.errors), errors = vErrors.length)), data.label !== void 0 && (validate36(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.aliases !== void 0) {
      let data2 = data.aliases;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          typeof data3 == "string" ? (func1(data3) > 80 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "maxLength", params: { limit: 80 } }), errors++), func1(data3) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/aliases/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data2.length; i1++) {
          const item0 = data2[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/aliases", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.definition !== void 0 && (validate36(data.definition, { instancePath: instancePath + "/definition" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.indicators !== void 0) {
      let data5 = data.indicators;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate36(data5[i2], { instancePath: instancePath + "/indicators/" + i2 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/indicators", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.parent !== void 0 && (validate40(data.parent, { instancePath: instancePath + "/parent" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.steps !== void 0) {
      let data8 = data.steps;
      if (Array.isArray(data8)) {
        data8.length > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "maxItems", params: { limit: 20 } }), errors++), data8.length < 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "minItems", params: { limit: 2 } }), errors++);
        const len2 = data8.length;
        for (let i3 = 0; i3 < len2; i3++)
          validate36(data8[i3], { instancePath: instancePath + "/steps/" + i3 }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/steps", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.unit !== void 0) {
      let data10 = data.unit;
      typeof data10 == "string" ? (func1(data10) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data10) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.formula !== void 0 && (validate36(data.formula, { instancePath: instancePath + "/formula" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.direction !== void 0) {
      let data12 = data.direction;
      typeof data12 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "type", params: { type: "string" } }), errors++), data12 === "higher-better" || data12 === "lower-better" || (vErrors = add(vErrors, { instancePath: instancePath + "/direction", keyword: "enum", params: { allowedValues: schema12.properties.direction.enum } }), errors++);
    }
    if (data.owner !== void 0 && (validate36(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.status !== void 0 && (validate45(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate45.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate40(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate40.errors), errors = vErrors.length)), data.source !== void 0 && (validate36(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate36.errors), errors = vErrors.length)), data.order !== void 0) {
      let data17 = data.order;
      typeof data17 == "number" && isFinite(data17) || (vErrors = add(vErrors, { instancePath: instancePath + "/order", keyword: "type", params: { type: "number" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate346.errors = vErrors, errors === 0;
}
function validate360(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? pattern11.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^P(?=[0-9YMWD]*[1-9])([0-9]{1,4}W|([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}D)?)$" } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate360.errors = vErrors, errors === 0;
}
const schema77 = {}, schema78 = {};
function validate365(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.min === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "description" || key0 === "min" || key0 === "max" || key0 === "step" || key0 === "low" || key0 === "high" || key0 === "na" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "numeric" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "numeric" } }), errors++);
    }
    if (data.description !== void 0 && (validate334(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.min !== void 0) {
      let data2 = data.min;
      typeof data2 == "number" && isFinite(data2) || (vErrors = add(vErrors, { instancePath: instancePath + "/min", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.max !== void 0) {
      let data3 = data.max;
      typeof data3 == "number" && isFinite(data3) || (vErrors = add(vErrors, { instancePath: instancePath + "/max", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.step !== void 0) {
      let data4 = data.step;
      typeof data4 == "number" && isFinite(data4) ? (data4 <= 0 || isNaN(data4)) && (vErrors = add(vErrors, { instancePath: instancePath + "/step", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/step", keyword: "type", params: { type: "number" } }), errors++);
    }
    data.low !== void 0 && (validate334(data.low, { instancePath: instancePath + "/low" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.high !== void 0 && (validate334(data.high, { instancePath: instancePath + "/high" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.na !== void 0 && (validate334(data.na, { instancePath: instancePath + "/na" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate365.errors = vErrors, errors === 0;
}
const schema79 = {};
function validate370(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.labels === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "labels" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "description" || key0 === "labels" || key0 === "points" || key0 === "first" || key0 === "na" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "likert" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "likert" } }), errors++);
    }
    if (data.description !== void 0 && (validate334(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.labels !== void 0) {
      let data2 = data.labels;
      if (Array.isArray(data2)) {
        data2.length > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/labels", keyword: "maxItems", params: { limit: 20 } }), errors++), data2.length < 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/labels", keyword: "minItems", params: { limit: 2 } }), errors++);
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate334(data2[i0], { instancePath: instancePath + "/labels/" + i0 }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/labels", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.points !== void 0) {
      let data4 = data.points;
      typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || (vErrors = add(vErrors, { instancePath: instancePath + "/points", keyword: "type", params: { type: "integer" } }), errors++), typeof data4 == "number" && isFinite(data4) && ((data4 > 20 || isNaN(data4)) && (vErrors = add(vErrors, { instancePath: instancePath + "/points", keyword: "maximum", params: { comparison: "<=", limit: 20 } }), errors++), (data4 < 2 || isNaN(data4)) && (vErrors = add(vErrors, { instancePath: instancePath + "/points", keyword: "minimum", params: { comparison: ">=", limit: 2 } }), errors++));
    }
    if (data.first !== void 0) {
      let data5 = data.first;
      typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5) || (vErrors = add(vErrors, { instancePath: instancePath + "/first", keyword: "type", params: { type: "integer" } }), errors++), typeof data5 == "number" && isFinite(data5) && ((data5 > 100 || isNaN(data5)) && (vErrors = add(vErrors, { instancePath: instancePath + "/first", keyword: "maximum", params: { comparison: "<=", limit: 100 } }), errors++), (data5 < -100 || isNaN(data5)) && (vErrors = add(vErrors, { instancePath: instancePath + "/first", keyword: "minimum", params: { comparison: ">=", limit: -100 } }), errors++));
    }
    data.na !== void 0 && (validate334(data.na, { instancePath: instancePath + "/na" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate370.errors = vErrors, errors === 0;
}
const schema80 = {};
function validate374(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "description" || key0 === "labels" || key0 === "na" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "kano" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "kano" } }), errors++);
    }
    if (data.description !== void 0 && (validate334(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.labels !== void 0) {
      let data2 = data.labels;
      if (Array.isArray(data2)) {
        data2.length > 5 && (vErrors = add(vErrors, { instancePath: instancePath + "/labels", keyword: "maxItems", params: { limit: 5 } }), errors++), data2.length < 5 && (vErrors = add(vErrors, { instancePath: instancePath + "/labels", keyword: "minItems", params: { limit: 5 } }), errors++);
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate334(data2[i0], { instancePath: instancePath + "/labels/" + i0 }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/labels", keyword: "type", params: { type: "array" } }), errors++;
    }
    data.na !== void 0 && (validate334(data.na, { instancePath: instancePath + "/na" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate374.errors = vErrors, errors === 0;
}
function validate364(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    const tag0 = data.type;
    typeof tag0 == "string" ? tag0 === "numeric" ? validate365(data, { instancePath }) || (vErrors = join(vErrors, validate365.errors), errors = vErrors.length) : tag0 === "likert" ? validate370(data, { instancePath }) || (vErrors = join(vErrors, validate370.errors), errors = vErrors.length) : tag0 === "kano" ? validate374(data, { instancePath }) || (vErrors = join(vErrors, validate374.errors), errors = vErrors.length) : (vErrors = add(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }), errors++);
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate364.errors = vErrors, errors === 0;
}
const schema81 = { properties: { id: 1, text: 1, type: { enum: ["rating", "likert", "numeric", "boolean", "single", "multiple", "ranking", "matrix", "points", "open", "nps"] }, label: 1, dimension: 1, scale: 1, reverse: 1, pair: 1, aspect: { enum: ["expectation", "perception", "importance", "performance", "functional", "dysfunctional"] }, options: 1, choose: 1, total: 1, rows: 1, aspects: { items: { enum: ["expectation", "perception", "importance", "performance", "functional", "dysfunctional"] } }, min: 1, max: 1, unit: 1, required: 1, visible: 1, continue: { type: ["boolean", "string", "number", "array"], items: { type: ["string", "number", "boolean"] } }, section: 1, help: 1, na: 1, identifying: 1, lines: 1 } };
function validate383(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern10.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF][A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF0-9]*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate383.errors = vErrors, errors === 0;
}
const schema83 = { type: ["string", "number", "object"], properties: { value: { type: ["string", "number", "boolean"] } } };
function validate390(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(typeof data == "number" && isFinite(data)) && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema83.type } }), errors++), typeof data == "string" && (func1(data) > 2e3 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e3 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    data.value === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "value" } }), errors++);
    for (const key0 in data)
      key0 === "value" || key0 === "label" || key0 === "dimension" || key0 === "score" || key0 === "exclusive" || key0 === "other" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.value !== void 0) {
      let data0 = data.value;
      typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "type", params: { type: schema83.properties.value.type } }), errors++), typeof data0 == "string" && func1(data0) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "maxLength", params: { limit: 200 } }), errors++);
    }
    if (data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate339(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.score !== void 0) {
      let data3 = data.score;
      typeof data3 == "number" && isFinite(data3) || (vErrors = add(vErrors, { instancePath: instancePath + "/score", keyword: "type", params: { type: "number" } }), errors++);
    }
    data.exclusive !== void 0 && typeof data.exclusive != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/exclusive", keyword: "type", params: { type: "boolean" } }), errors++), data.other !== void 0 && typeof data.other != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/other", keyword: "type", params: { type: "boolean" } }), errors++);
  }
  return validate390.errors = vErrors, errors === 0;
}
const schema84 = {};
function validate394(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.text === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "text" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "text" || key0 === "dimension" || key0 === "reverse" || key0 === "pair" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    data.id !== void 0 && (validate383(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.text !== void 0 && (validate334(data.text, { instancePath: instancePath + "/text" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate339(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.reverse !== void 0 && typeof data.reverse != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/reverse", keyword: "type", params: { type: "boolean" } }), errors++), data.pair !== void 0 && (validate383(data.pair, { instancePath: instancePath + "/pair" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate394.errors = vErrors, errors === 0;
}
function validate400(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema34.type } }), errors++), typeof data == "string" && (func1(data) > 1e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 1e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), validate400.errors = vErrors, errors === 0;
}
function validate382(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  const _errs2 = errors;
  let valid1 = !0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.type === void 0 && (missing0 = "type")) {
      const err0 = {};
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    } else if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "single" || data0 === "multiple" || data0 === "ranking" || data0 === "points")) {
        const err1 = {};
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    const _errs5 = errors;
    data && typeof data == "object" && !Array.isArray(data) && data.options === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "options" } }), errors++);
    var _valid0 = _errs5 === errors;
    valid1 = _valid0;
  }
  valid1 || (vErrors = add(vErrors, { instancePath, keyword: "if", params: { failingKeyword: "then" } }), errors++);
  const _errs7 = errors;
  let valid3 = !0;
  const _errs8 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.type === void 0 && (missing1 = "type")) {
      const err4 = {};
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    } else if (data.type !== void 0 && data.type !== "matrix") {
      const err5 = {};
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  }
  var _valid1 = _errs8 === errors;
  if (errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null), _valid1) {
    const _errs10 = errors;
    data && typeof data == "object" && !Array.isArray(data) && data.rows === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "rows" } }), errors++);
    var _valid1 = _errs10 === errors;
    valid3 = _valid1;
  }
  if (valid3 || (vErrors = add(vErrors, { instancePath, keyword: "if", params: { failingKeyword: "then" } }), errors++), data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.text === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "text" } }), errors++);
    for (const key0 in data)
      func0.call(schema81.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate383(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.text !== void 0 && (validate334(data.text, { instancePath: instancePath + "/text" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.type !== void 0) {
      let data4 = data.type;
      typeof data4 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data4 === "rating" || data4 === "likert" || data4 === "numeric" || data4 === "boolean" || data4 === "single" || data4 === "multiple" || data4 === "ranking" || data4 === "matrix" || data4 === "points" || data4 === "open" || data4 === "nps" || (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema81.properties.type.enum } }), errors++);
    }
    if (data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate339(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.scale !== void 0 && (validate383(data.scale, { instancePath: instancePath + "/scale" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.reverse !== void 0 && typeof data.reverse != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/reverse", keyword: "type", params: { type: "boolean" } }), errors++), data.pair !== void 0 && (validate383(data.pair, { instancePath: instancePath + "/pair" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.aspect !== void 0) {
      let data10 = data.aspect;
      typeof data10 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/aspect", keyword: "type", params: { type: "string" } }), errors++), data10 === "expectation" || data10 === "perception" || data10 === "importance" || data10 === "performance" || data10 === "functional" || data10 === "dysfunctional" || (vErrors = add(vErrors, { instancePath: instancePath + "/aspect", keyword: "enum", params: { allowedValues: schema81.properties.aspect.enum } }), errors++);
    }
    if (data.options !== void 0) {
      let data11 = data.options;
      if (Array.isArray(data11)) {
        data11.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/options", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate390(data11[i0], { instancePath: instancePath + "/options/" + i0 }) || (vErrors = join(vErrors, validate390.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/options", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.choose !== void 0) {
      let data13 = data.choose;
      typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13) || (vErrors = add(vErrors, { instancePath: instancePath + "/choose", keyword: "type", params: { type: "integer" } }), errors++), typeof data13 == "number" && isFinite(data13) && ((data13 > 1e3 || isNaN(data13)) && (vErrors = add(vErrors, { instancePath: instancePath + "/choose", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } }), errors++), (data13 < 1 || isNaN(data13)) && (vErrors = add(vErrors, { instancePath: instancePath + "/choose", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
    if (data.total !== void 0) {
      let data14 = data.total;
      typeof data14 == "number" && isFinite(data14) ? (data14 <= 0 || isNaN(data14)) && (vErrors = add(vErrors, { instancePath: instancePath + "/total", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/total", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.rows !== void 0) {
      let data15 = data.rows;
      if (Array.isArray(data15)) {
        data15.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/rows", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len1 = data15.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate394(data15[i1], { instancePath: instancePath + "/rows/" + i1 }) || (vErrors = join(vErrors, validate394.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/rows", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.aspects !== void 0) {
      let data17 = data.aspects;
      if (Array.isArray(data17)) {
        data17.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/aspects", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len2 = data17.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data18 = data17[i2];
          typeof data18 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/aspects/" + i2, keyword: "type", params: { type: "string" } }), errors++), data18 === "expectation" || data18 === "perception" || data18 === "importance" || data18 === "performance" || data18 === "functional" || data18 === "dysfunctional" || (vErrors = add(vErrors, { instancePath: instancePath + "/aspects/" + i2, keyword: "enum", params: { allowedValues: schema81.properties.aspects.items.enum } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i3 = 0; i3 < data17.length; i3++) {
          const item0 = data17[i3];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/aspects", keyword: "uniqueItems", params: { i: i3, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i3);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/aspects", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.min !== void 0) {
      let data19 = data.min;
      typeof data19 == "number" && isFinite(data19) || (vErrors = add(vErrors, { instancePath: instancePath + "/min", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.max !== void 0) {
      let data20 = data.max;
      typeof data20 == "number" && isFinite(data20) || (vErrors = add(vErrors, { instancePath: instancePath + "/max", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.unit !== void 0) {
      let data21 = data.unit;
      typeof data21 == "string" ? (func1(data21) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data21) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/unit", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.required !== void 0 && typeof data.required != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/required", keyword: "type", params: { type: "boolean" } }), errors++), data.visible !== void 0 && (validate400(data.visible, { instancePath: instancePath + "/visible" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.continue !== void 0) {
      let data24 = data.continue;
      if (typeof data24 != "boolean" && typeof data24 != "string" && !(typeof data24 == "number" && isFinite(data24)) && !Array.isArray(data24) && (vErrors = add(vErrors, { instancePath: instancePath + "/continue", keyword: "type", params: { type: schema81.properties.continue.type } }), errors++), typeof data24 == "string" && func1(data24) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/continue", keyword: "maxLength", params: { limit: 200 } }), errors++), Array.isArray(data24)) {
        const len3 = data24.length;
        for (let i4 = 0; i4 < len3; i4++) {
          let data25 = data24[i4];
          typeof data25 != "string" && !(typeof data25 == "number" && isFinite(data25)) && typeof data25 != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/continue/" + i4, keyword: "type", params: { type: schema81.properties.continue.items.type } }), errors++);
        }
      }
    }
    if (data.section !== void 0 && (validate339(data.section, { instancePath: instancePath + "/section" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.help !== void 0 && (validate334(data.help, { instancePath: instancePath + "/help" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.na !== void 0 && (validate334(data.na, { instancePath: instancePath + "/na" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.identifying !== void 0 && typeof data.identifying != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/identifying", keyword: "type", params: { type: "boolean" } }), errors++), data.lines !== void 0) {
      let data30 = data.lines;
      typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30) || (vErrors = add(vErrors, { instancePath: instancePath + "/lines", keyword: "type", params: { type: "integer" } }), errors++), typeof data30 == "number" && isFinite(data30) && ((data30 > 100 || isNaN(data30)) && (vErrors = add(vErrors, { instancePath: instancePath + "/lines", keyword: "maximum", params: { comparison: "<=", limit: 100 } }), errors++), (data30 < 1 || isNaN(data30)) && (vErrors = add(vErrors, { instancePath: instancePath + "/lines", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate382.errors = vErrors, errors === 0;
}
const schema86 = {};
function validate406(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "title" || key0 === "introduction" || key0 === "visible" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.title !== void 0 && (validate334(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.introduction !== void 0 && (validate334(data.introduction, { instancePath: instancePath + "/introduction" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.visible !== void 0 && (validate400(data.visible, { instancePath: instancePath + "/visible" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate406.errors = vErrors, errors === 0;
}
const schema87 = {}, schema88 = { type: ["number", "string"] }, pattern27 = new RegExp("^(?!0{1,2}(\\.0{1,9})?%)(100|[0-9]{1,2}(\\.[0-9]{1,9})?)%$", "u");
function validate418(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return !(typeof data == "number" && isFinite(data)) && typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema88.type } }), errors++), typeof data == "number" && isFinite(data) && ((data > 1 || isNaN(data)) && (vErrors = add(vErrors, { instancePath, keyword: "maximum", params: { comparison: "<=", limit: 1 } }), errors++), (data <= 0 || isNaN(data)) && (vErrors = add(vErrors, { instancePath, keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++)), typeof data == "string" && (pattern27.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^(?!0{1,2}(\\.0{1,9})?%)(100|[0-9]{1,2}(\\.[0-9]{1,9})?)%$" } }), errors++)), validate418.errors = vErrors, errors === 0;
}
function validate414(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.when === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "when" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "label" || key0 === "when" || key0 === "min" || key0 === "max" || key0 === "share" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.when !== void 0 && (validate400(data.when, { instancePath: instancePath + "/when" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.min !== void 0) {
      let data3 = data.min;
      typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3) || (vErrors = add(vErrors, { instancePath: instancePath + "/min", keyword: "type", params: { type: "integer" } }), errors++), typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3)) && (vErrors = add(vErrors, { instancePath: instancePath + "/min", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++);
    }
    if (data.max !== void 0) {
      let data4 = data.max;
      typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || (vErrors = add(vErrors, { instancePath: instancePath + "/max", keyword: "type", params: { type: "integer" } }), errors++), typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4)) && (vErrors = add(vErrors, { instancePath: instancePath + "/max", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++);
    }
    data.share !== void 0 && (validate418(data.share, { instancePath: instancePath + "/share" }) || (vErrors = join(vErrors, validate418.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate414.errors = vErrors, errors === 0;
}
const schema89 = { properties: { population: 1, frame: 1, confidence: 1, margin: 1, proportion: 1, "response-rate": 1, size: 1, design: { enum: ["simple", "systematic", "stratified", "cluster", "quota", "convenience", "census"] }, allocation: { enum: ["proportional", "equal", "neyman"] }, "design-effect": 1, strata: 1 } }, schema90 = { type: ["number", "string"] }, pattern28 = new RegExp("^(?!0{1,2}(\\.0{1,9})?%)([0-9]{1,2}(\\.[0-9]{1,9})?)%$", "u");
function validate423(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return !(typeof data == "number" && isFinite(data)) && typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema90.type } }), errors++), typeof data == "number" && isFinite(data) && ((data > 0.9999 || isNaN(data)) && (vErrors = add(vErrors, { instancePath, keyword: "maximum", params: { comparison: "<=", limit: 0.9999 } }), errors++), (data <= 0 || isNaN(data)) && (vErrors = add(vErrors, { instancePath, keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++)), typeof data == "string" && (pattern28.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^(?!0{1,2}(\\.0{1,9})?%)([0-9]{1,2}(\\.[0-9]{1,9})?)%$" } }), errors++)), validate423.errors = vErrors, errors === 0;
}
const schema91 = {};
function validate428(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.population === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "population" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "label" || key0 === "value" || key0 === "population" || key0 === "size" || key0 === "deviation" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.value !== void 0) {
      let data2 = data.value;
      typeof data2 == "string" ? (func1(data2) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/value", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.population !== void 0) {
      let data3 = data.population;
      typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3) || (vErrors = add(vErrors, { instancePath: instancePath + "/population", keyword: "type", params: { type: "integer" } }), errors++), typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3)) && (vErrors = add(vErrors, { instancePath: instancePath + "/population", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++);
    }
    if (data.size !== void 0) {
      let data4 = data.size;
      typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || (vErrors = add(vErrors, { instancePath: instancePath + "/size", keyword: "type", params: { type: "integer" } }), errors++), typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4)) && (vErrors = add(vErrors, { instancePath: instancePath + "/size", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++);
    }
    if (data.deviation !== void 0) {
      let data5 = data.deviation;
      typeof data5 == "number" && isFinite(data5) ? (data5 < 0 || isNaN(data5)) && (vErrors = add(vErrors, { instancePath: instancePath + "/deviation", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/deviation", keyword: "type", params: { type: "number" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate428.errors = vErrors, errors === 0;
}
function validate421(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      func0.call(schema89.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.population !== void 0) {
      let data0 = data.population;
      typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0) || (vErrors = add(vErrors, { instancePath: instancePath + "/population", keyword: "type", params: { type: "integer" } }), errors++), typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0)) && (vErrors = add(vErrors, { instancePath: instancePath + "/population", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++);
    }
    if (data.frame !== void 0 && (validate334(data.frame, { instancePath: instancePath + "/frame" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length)), data.margin !== void 0 && (validate423(data.margin, { instancePath: instancePath + "/margin" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length)), data.proportion !== void 0 && (validate423(data.proportion, { instancePath: instancePath + "/proportion" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length)), data["response-rate"] !== void 0 && (validate418(data["response-rate"], { instancePath: instancePath + "/response-rate" }) || (vErrors = join(vErrors, validate418.errors), errors = vErrors.length)), data.size !== void 0) {
      let data6 = data.size;
      typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6) || (vErrors = add(vErrors, { instancePath: instancePath + "/size", keyword: "type", params: { type: "integer" } }), errors++), typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6)) && (vErrors = add(vErrors, { instancePath: instancePath + "/size", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++);
    }
    if (data.design !== void 0) {
      let data7 = data.design;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/design", keyword: "type", params: { type: "string" } }), errors++), data7 === "simple" || data7 === "systematic" || data7 === "stratified" || data7 === "cluster" || data7 === "quota" || data7 === "convenience" || data7 === "census" || (vErrors = add(vErrors, { instancePath: instancePath + "/design", keyword: "enum", params: { allowedValues: schema89.properties.design.enum } }), errors++);
    }
    if (data.allocation !== void 0) {
      let data8 = data.allocation;
      typeof data8 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/allocation", keyword: "type", params: { type: "string" } }), errors++), data8 === "proportional" || data8 === "equal" || data8 === "neyman" || (vErrors = add(vErrors, { instancePath: instancePath + "/allocation", keyword: "enum", params: { allowedValues: schema89.properties.allocation.enum } }), errors++);
    }
    if (data["design-effect"] !== void 0) {
      let data9 = data["design-effect"];
      typeof data9 == "number" && isFinite(data9) ? (data9 <= 0 || isNaN(data9)) && (vErrors = add(vErrors, { instancePath: instancePath + "/design-effect", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/design-effect", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data.strata !== void 0) {
      let data10 = data.strata;
      if (Array.isArray(data10)) {
        data10.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/strata", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate428(data10[i0], { instancePath: instancePath + "/strata/" + i0 }) || (vErrors = join(vErrors, validate428.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/strata", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate421.errors = vErrors, errors === 0;
}
const schema92 = {}, schema93 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, aspect: 1, missing: 1, quantile: 1, confidence: 1 } }, schema94 = {};
function validate437(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    data.length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minItems", params: { limit: 1 } }), errors++);
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate383(data[i0], { instancePath: instancePath + "/" + i0 }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length);
    const seen0 = /* @__PURE__ */ new Map();
    for (let i1 = 0; i1 < data.length; i1++) {
      const item0 = data[i1];
      seen0.has(item0) ? (vErrors = add(vErrors, { instancePath, keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "array" } }), errors++;
  return validate437.errors = vErrors, errors === 0;
}
const schema95 = {};
function validate440(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate339(data[i0], { instancePath: instancePath + "/" + i0 }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length);
    const seen0 = /* @__PURE__ */ new Map();
    for (let i1 = 0; i1 < data.length; i1++) {
      const item0 = data[i1];
      seen0.has(item0) ? (vErrors = add(vErrors, { instancePath, keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "array" } }), errors++;
  return validate440.errors = vErrors, errors === 0;
}
const schema96 = { enum: ["expectation", "perception", "importance", "performance", "functional", "dysfunctional", "gap"] };
function validate445(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "expectation" || data === "perception" || data === "importance" || data === "performance" || data === "functional" || data === "dysfunctional" || data === "gap" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema96.enum } }), errors++), validate445.errors = vErrors, errors === 0;
}
const schema97 = { enum: ["pairwise", "listwise"] };
function validate447(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "pairwise" || data === "listwise" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema97.enum } }), errors++), validate447.errors = vErrors, errors === 0;
}
function validate434(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema93.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "descriptives" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "descriptives" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.aspect !== void 0 && (validate445(data.aspect, { instancePath: instancePath + "/aspect" }) || (vErrors = join(vErrors, validate445.errors), errors = vErrors.length)), data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length)), data.quantile !== void 0) {
      let data9 = data.quantile;
      typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9) || (vErrors = add(vErrors, { instancePath: instancePath + "/quantile", keyword: "type", params: { type: "integer" } }), errors++), typeof data9 == "number" && isFinite(data9) && ((data9 > 9 || isNaN(data9)) && (vErrors = add(vErrors, { instancePath: instancePath + "/quantile", keyword: "maximum", params: { comparison: "<=", limit: 9 } }), errors++), (data9 < 1 || isNaN(data9)) && (vErrors = add(vErrors, { instancePath: instancePath + "/quantile", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
    data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate434.errors = vErrors, errors === 0;
}
const schema98 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, aspect: 1, top: 1, bottom: 1, confidence: 1 } };
function validate450(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema98.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "box" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "box" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.aspect !== void 0 && (validate445(data.aspect, { instancePath: instancePath + "/aspect" }) || (vErrors = join(vErrors, validate445.errors), errors = vErrors.length)), data.top !== void 0) {
      let data8 = data.top;
      typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8) || (vErrors = add(vErrors, { instancePath: instancePath + "/top", keyword: "type", params: { type: "integer" } }), errors++), typeof data8 == "number" && isFinite(data8) && ((data8 > 100 || isNaN(data8)) && (vErrors = add(vErrors, { instancePath: instancePath + "/top", keyword: "maximum", params: { comparison: "<=", limit: 100 } }), errors++), (data8 < 1 || isNaN(data8)) && (vErrors = add(vErrors, { instancePath: instancePath + "/top", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
    if (data.bottom !== void 0) {
      let data9 = data.bottom;
      typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9) || (vErrors = add(vErrors, { instancePath: instancePath + "/bottom", keyword: "type", params: { type: "integer" } }), errors++), typeof data9 == "number" && isFinite(data9) && ((data9 > 100 || isNaN(data9)) && (vErrors = add(vErrors, { instancePath: instancePath + "/bottom", keyword: "maximum", params: { comparison: "<=", limit: 100 } }), errors++), (data9 < 1 || isNaN(data9)) && (vErrors = add(vErrors, { instancePath: instancePath + "/bottom", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
    data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate450.errors = vErrors, errors === 0;
}
const schema99 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, aspect: 1, missing: 1, level: { enum: ["dimensions", "overall"] }, omega: 1, "omega-estimator": { enum: ["ml", "minres"] }, kmo: 1, confidence: 1 } }, schema100 = { enum: ["listwise", "pairwise"] };
function validate467(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "listwise" || data === "pairwise" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema100.enum } }), errors++), validate467.errors = vErrors, errors === 0;
}
function validate459(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema99.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "reliability" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "reliability" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.aspect !== void 0 && (validate445(data.aspect, { instancePath: instancePath + "/aspect" }) || (vErrors = join(vErrors, validate445.errors), errors = vErrors.length)), data.missing !== void 0 && (validate467(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate467.errors), errors = vErrors.length)), data.level !== void 0) {
      let data9 = data.level;
      typeof data9 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/level", keyword: "type", params: { type: "string" } }), errors++), data9 === "dimensions" || data9 === "overall" || (vErrors = add(vErrors, { instancePath: instancePath + "/level", keyword: "enum", params: { allowedValues: schema99.properties.level.enum } }), errors++);
    }
    if (data.omega !== void 0 && typeof data.omega != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/omega", keyword: "type", params: { type: "boolean" } }), errors++), data["omega-estimator"] !== void 0) {
      let data11 = data["omega-estimator"];
      typeof data11 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/omega-estimator", keyword: "type", params: { type: "string" } }), errors++), data11 === "ml" || data11 === "minres" || (vErrors = add(vErrors, { instancePath: instancePath + "/omega-estimator", keyword: "enum", params: { allowedValues: schema99.properties["omega-estimator"].enum } }), errors++);
    }
    data.kmo !== void 0 && typeof data.kmo != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/kmo", keyword: "type", params: { type: "boolean" } }), errors++), data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate459.errors = vErrors, errors === 0;
}
const schema101 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, aspect: 1, method: { enum: ["pearson", "spearman"] }, level: 1, missing: 1 } }, schema102 = { enum: ["items", "dimensions"] };
function validate478(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "items" || data === "dimensions" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema102.enum } }), errors++), validate478.errors = vErrors, errors === 0;
}
function validate470(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema101.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "correlation" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "correlation" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.aspect !== void 0 && (validate445(data.aspect, { instancePath: instancePath + "/aspect" }) || (vErrors = join(vErrors, validate445.errors), errors = vErrors.length)), data.method !== void 0) {
      let data8 = data.method;
      typeof data8 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "type", params: { type: "string" } }), errors++), data8 === "pearson" || data8 === "spearman" || (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema101.properties.method.enum } }), errors++);
    }
    data.level !== void 0 && (validate478(data.level, { instancePath: instancePath + "/level" }) || (vErrors = join(vErrors, validate478.errors), errors = vErrors.length)), data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate470.errors = vErrors, errors === 0;
}
const schema103 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, sign: { enum: ["perception-minus-expectation", "expectation-minus-perception"] }, weights: 1, missing: 1, confidence: 1 } }, schema104 = { enum: ["none", "importance-points", "importance-items"] };
function validate488(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "none" || data === "importance-points" || data === "importance-items" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema104.enum } }), errors++), validate488.errors = vErrors, errors === 0;
}
function validate481(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema103.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "gap" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "gap" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.sign !== void 0) {
      let data7 = data.sign;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/sign", keyword: "type", params: { type: "string" } }), errors++), data7 === "perception-minus-expectation" || data7 === "expectation-minus-perception" || (vErrors = add(vErrors, { instancePath: instancePath + "/sign", keyword: "enum", params: { allowedValues: schema103.properties.sign.enum } }), errors++);
    }
    data.weights !== void 0 && (validate488(data.weights, { instancePath: instancePath + "/weights" }) || (vErrors = join(vErrors, validate488.errors), errors = vErrors.length)), data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length)), data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate481.errors = vErrors, errors === 0;
}
const schema105 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, to: 1, aggregate: { enum: ["mean-of-dimensions", "mean-of-items"] }, missing: 1 } };
function validate492(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.to === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "to" } }), errors++);
    for (const key0 in data)
      func0.call(schema105.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "rollup" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "rollup" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.to !== void 0 && (validate339(data.to, { instancePath: instancePath + "/to" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.aggregate !== void 0) {
      let data8 = data.aggregate;
      typeof data8 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/aggregate", keyword: "type", params: { type: "string" } }), errors++), data8 === "mean-of-dimensions" || data8 === "mean-of-items" || (vErrors = add(vErrors, { instancePath: instancePath + "/aggregate", keyword: "enum", params: { allowedValues: schema105.properties.aggregate.enum } }), errors++);
    }
    data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate492.errors = vErrors, errors === 0;
}
const schema106 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, of: { enum: ["ratio-of-means", "mean-of-ratios"] }, weights: 1, missing: 1 } };
function validate501(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema106.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "c-index" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "c-index" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.of !== void 0) {
      let data7 = data.of;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/of", keyword: "type", params: { type: "string" } }), errors++), data7 === "ratio-of-means" || data7 === "mean-of-ratios" || (vErrors = add(vErrors, { instancePath: instancePath + "/of", keyword: "enum", params: { allowedValues: schema106.properties.of.enum } }), errors++);
    }
    data.weights !== void 0 && (validate488(data.weights, { instancePath: instancePath + "/weights" }) || (vErrors = join(vErrors, validate488.errors), errors = vErrors.length)), data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate501.errors = vErrors, errors === 0;
}
const schema107 = {};
function validate510(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "id" || key0 === "label" || key0 === "items" || key0 === "dimensions" || key0 === "by" || key0 === "where" || key0 === "missing" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "segue-profile" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "segue-profile" } }), errors++);
    }
    data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate510.errors = vErrors, errors === 0;
}
const schema108 = { properties: { interval: { enum: ["both", "wald", "adjusted-wald"] } } };
function validate518(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.item === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "item" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "id" || key0 === "label" || key0 === "by" || key0 === "where" || key0 === "item" || key0 === "interval" || key0 === "confidence" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "nps" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "nps" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.item !== void 0 && (validate383(data.item, { instancePath: instancePath + "/item" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.interval !== void 0) {
      let data6 = data.interval;
      typeof data6 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/interval", keyword: "type", params: { type: "string" } }), errors++), data6 === "both" || data6 === "wald" || data6 === "adjusted-wald" || (vErrors = add(vErrors, { instancePath: instancePath + "/interval", keyword: "enum", params: { allowedValues: schema108.properties.interval.enum } }), errors++);
    }
    data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate518.errors = vErrors, errors === 0;
}
const schema109 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, top: 1, confidence: 1 } };
function validate525(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema109.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "csat" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "csat" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.top !== void 0) {
      let data7 = data.top;
      typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7) || (vErrors = add(vErrors, { instancePath: instancePath + "/top", keyword: "type", params: { type: "integer" } }), errors++), typeof data7 == "number" && isFinite(data7) && ((data7 > 100 || isNaN(data7)) && (vErrors = add(vErrors, { instancePath: instancePath + "/top", keyword: "maximum", params: { comparison: "<=", limit: 100 } }), errors++), (data7 < 1 || isNaN(data7)) && (vErrors = add(vErrors, { instancePath: instancePath + "/top", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
    data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate525.errors = vErrors, errors === 0;
}
const schema110 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, importance: { enum: ["stated", "derived"] }, target: 1, crosshair: { enum: ["mean", "median", "scale-midpoint"] }, level: 1, missing: 1 } };
function validate533(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema110.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "ipa" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "ipa" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.importance !== void 0) {
      let data7 = data.importance;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/importance", keyword: "type", params: { type: "string" } }), errors++), data7 === "stated" || data7 === "derived" || (vErrors = add(vErrors, { instancePath: instancePath + "/importance", keyword: "enum", params: { allowedValues: schema110.properties.importance.enum } }), errors++);
    }
    if (data.target !== void 0 && (validate339(data.target, { instancePath: instancePath + "/target" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.crosshair !== void 0) {
      let data9 = data.crosshair;
      typeof data9 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/crosshair", keyword: "type", params: { type: "string" } }), errors++), data9 === "mean" || data9 === "median" || data9 === "scale-midpoint" || (vErrors = add(vErrors, { instancePath: instancePath + "/crosshair", keyword: "enum", params: { allowedValues: schema110.properties.crosshair.enum } }), errors++);
    }
    data.level !== void 0 && (validate478(data.level, { instancePath: instancePath + "/level" }) || (vErrors = join(vErrors, validate478.errors), errors = vErrors.length)), data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate533.errors = vErrors, errors === 0;
}
const schema111 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, variant: { enum: ["simple", "improved"] }, missing: 1 } };
function validate543(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema111.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "dual-evaluation" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "dual-evaluation" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.variant !== void 0) {
      let data7 = data.variant;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/variant", keyword: "type", params: { type: "string" } }), errors++), data7 === "simple" || data7 === "improved" || (vErrors = add(vErrors, { instancePath: instancePath + "/variant", keyword: "enum", params: { allowedValues: schema111.properties.variant.enum } }), errors++);
    }
    data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate543.errors = vErrors, errors === 0;
}
const schema112 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, aspect: 1, target: 1, method: { enum: ["correlation", "beta", "pratt", "lmg", "johnson"] }, level: 1, missing: 1, bootstrap: 1 } }, schema113 = { enum: ["listwise", "mean"] };
function validate561(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "listwise" || data === "mean" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema113.enum } }), errors++), validate561.errors = vErrors, errors === 0;
}
const schema114 = { properties: { interval: { enum: ["percentile", "normal"] } } };
function validate563(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.samples === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "samples" } }), errors++);
    for (const key0 in data)
      key0 === "samples" || key0 === "seed" || key0 === "indices" || key0 === "confidence" || key0 === "interval" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.samples !== void 0) {
      let data0 = data.samples;
      typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0) || (vErrors = add(vErrors, { instancePath: instancePath + "/samples", keyword: "type", params: { type: "integer" } }), errors++), typeof data0 == "number" && isFinite(data0) && ((data0 > 1e5 || isNaN(data0)) && (vErrors = add(vErrors, { instancePath: instancePath + "/samples", keyword: "maximum", params: { comparison: "<=", limit: 1e5 } }), errors++), (data0 < 1 || isNaN(data0)) && (vErrors = add(vErrors, { instancePath: instancePath + "/samples", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
    if (data.seed !== void 0) {
      let data1 = data.seed;
      typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1) || (vErrors = add(vErrors, { instancePath: instancePath + "/seed", keyword: "type", params: { type: "integer" } }), errors++), typeof data1 == "number" && isFinite(data1) && ((data1 > 4294967295 || isNaN(data1)) && (vErrors = add(vErrors, { instancePath: instancePath + "/seed", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 } }), errors++), (data1 < 0 || isNaN(data1)) && (vErrors = add(vErrors, { instancePath: instancePath + "/seed", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++));
    }
    if (data.indices !== void 0) {
      let data2 = data.indices;
      typeof data2 == "string" ? (func1(data2) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/indices", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/indices", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/indices", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length)), data.interval !== void 0) {
      let data4 = data.interval;
      typeof data4 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/interval", keyword: "type", params: { type: "string" } }), errors++), data4 === "percentile" || data4 === "normal" || (vErrors = add(vErrors, { instancePath: instancePath + "/interval", keyword: "enum", params: { allowedValues: schema114.properties.interval.enum } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate563.errors = vErrors, errors === 0;
}
function validate551(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.target === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "target" } }), errors++);
    for (const key0 in data)
      func0.call(schema112.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "drivers" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "drivers" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.aspect !== void 0 && (validate445(data.aspect, { instancePath: instancePath + "/aspect" }) || (vErrors = join(vErrors, validate445.errors), errors = vErrors.length)), data.target !== void 0 && (validate339(data.target, { instancePath: instancePath + "/target" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.method !== void 0) {
      let data9 = data.method;
      typeof data9 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "type", params: { type: "string" } }), errors++), data9 === "correlation" || data9 === "beta" || data9 === "pratt" || data9 === "lmg" || data9 === "johnson" || (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema112.properties.method.enum } }), errors++);
    }
    data.level !== void 0 && (validate478(data.level, { instancePath: instancePath + "/level" }) || (vErrors = join(vErrors, validate478.errors), errors = vErrors.length)), data.missing !== void 0 && (validate561(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate561.errors), errors = vErrors.length)), data.bootstrap !== void 0 && (validate563(data.bootstrap, { instancePath: instancePath + "/bootstrap" }) || (vErrors = join(vErrors, validate563.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate551.errors = vErrors, errors === 0;
}
const schema115 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, table: { enum: ["pouliot", "classic"] }, classify: { enum: ["mode", "berger"] }, fong: { enum: ["90%", "95%", "99%"] }, missing: 1 } };
function validate566(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema115.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "kano" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "kano" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.table !== void 0) {
      let data7 = data.table;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/table", keyword: "type", params: { type: "string" } }), errors++), data7 === "pouliot" || data7 === "classic" || (vErrors = add(vErrors, { instancePath: instancePath + "/table", keyword: "enum", params: { allowedValues: schema115.properties.table.enum } }), errors++);
    }
    if (data.classify !== void 0) {
      let data8 = data.classify;
      typeof data8 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/classify", keyword: "type", params: { type: "string" } }), errors++), data8 === "mode" || data8 === "berger" || (vErrors = add(vErrors, { instancePath: instancePath + "/classify", keyword: "enum", params: { allowedValues: schema115.properties.classify.enum } }), errors++);
    }
    if (data.fong !== void 0) {
      let data9 = data.fong;
      typeof data9 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/fong", keyword: "type", params: { type: "string" } }), errors++), data9 === "90%" || data9 === "95%" || data9 === "99%" || (vErrors = add(vErrors, { instancePath: instancePath + "/fong", keyword: "enum", params: { allowedValues: schema115.properties.fong.enum } }), errors++);
    }
    data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate566.errors = vErrors, errors === 0;
}
const schema116 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, model: 1, variables: 1, paths: 1, index: 1, scheme: { enum: ["centroid", "factorial", "path"] }, mode: { enum: ["A", "B"] }, scaled: 1, consistent: 1, scores: 1, missing: 1, tolerance: 1, "max-iterations": 1, "index-weights": { enum: ["normalised", "raw"] }, bootstrap: 1 } }, schema117 = { properties: { mode: { enum: ["A", "B"] } } };
function validate582(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++);
    for (const key0 in data)
      key0 === "id" || key0 === "label" || key0 === "items" || key0 === "dimension" || key0 === "mode" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimension !== void 0 && (validate339(data.dimension, { instancePath: instancePath + "/dimension" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.mode !== void 0) {
      let data4 = data.mode;
      typeof data4 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } }), errors++), data4 === "A" || data4 === "B" || (vErrors = add(vErrors, { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: schema117.properties.mode.enum } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate582.errors = vErrors, errors === 0;
}
function validate574(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema116.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "csi" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "csi" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.model !== void 0 && (validate339(data.model, { instancePath: instancePath + "/model" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.variables !== void 0) {
      let data8 = data.variables;
      if (Array.isArray(data8)) {
        data8.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/variables", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate582(data8[i0], { instancePath: instancePath + "/variables/" + i0 }) || (vErrors = join(vErrors, validate582.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/variables", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.paths !== void 0) {
      let data10 = data.paths;
      if (Array.isArray(data10)) {
        data10.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/paths", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (Array.isArray(data11)) {
            data11.length > 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/paths/" + i1, keyword: "maxItems", params: { limit: 2 } }), errors++), data11.length < 2 && (vErrors = add(vErrors, { instancePath: instancePath + "/paths/" + i1, keyword: "minItems", params: { limit: 2 } }), errors++);
            const len2 = data11.length;
            for (let i2 = 0; i2 < len2; i2++)
              validate339(data11[i2], { instancePath: instancePath + "/paths/" + i1 + "/" + i2 }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length);
          } else
            vErrors = add(vErrors, { instancePath: instancePath + "/paths/" + i1, keyword: "type", params: { type: "array" } }), errors++;
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/paths", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.index !== void 0 && (validate339(data.index, { instancePath: instancePath + "/index" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.scheme !== void 0) {
      let data14 = data.scheme;
      typeof data14 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/scheme", keyword: "type", params: { type: "string" } }), errors++), data14 === "centroid" || data14 === "factorial" || data14 === "path" || (vErrors = add(vErrors, { instancePath: instancePath + "/scheme", keyword: "enum", params: { allowedValues: schema116.properties.scheme.enum } }), errors++);
    }
    if (data.mode !== void 0) {
      let data15 = data.mode;
      typeof data15 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" } }), errors++), data15 === "A" || data15 === "B" || (vErrors = add(vErrors, { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: schema116.properties.mode.enum } }), errors++);
    }
    if (data.scaled !== void 0 && typeof data.scaled != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/scaled", keyword: "type", params: { type: "boolean" } }), errors++), data.consistent !== void 0 && typeof data.consistent != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/consistent", keyword: "type", params: { type: "boolean" } }), errors++), data.scores !== void 0) {
      let data18 = data.scores;
      typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18) || (vErrors = add(vErrors, { instancePath: instancePath + "/scores", keyword: "type", params: { type: "integer" } }), errors++), typeof data18 == "number" && isFinite(data18) && ((data18 > 1e5 || isNaN(data18)) && (vErrors = add(vErrors, { instancePath: instancePath + "/scores", keyword: "maximum", params: { comparison: "<=", limit: 1e5 } }), errors++), (data18 < 0 || isNaN(data18)) && (vErrors = add(vErrors, { instancePath: instancePath + "/scores", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++));
    }
    if (data.missing !== void 0 && (validate561(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate561.errors), errors = vErrors.length)), data.tolerance !== void 0) {
      let data20 = data.tolerance;
      typeof data20 == "number" && isFinite(data20) ? ((data20 > 0.1 || isNaN(data20)) && (vErrors = add(vErrors, { instancePath: instancePath + "/tolerance", keyword: "maximum", params: { comparison: "<=", limit: 0.1 } }), errors++), (data20 <= 0 || isNaN(data20)) && (vErrors = add(vErrors, { instancePath: instancePath + "/tolerance", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/tolerance", keyword: "type", params: { type: "number" } }), errors++);
    }
    if (data["max-iterations"] !== void 0) {
      let data21 = data["max-iterations"];
      typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21) || (vErrors = add(vErrors, { instancePath: instancePath + "/max-iterations", keyword: "type", params: { type: "integer" } }), errors++), typeof data21 == "number" && isFinite(data21) && ((data21 > 1e5 || isNaN(data21)) && (vErrors = add(vErrors, { instancePath: instancePath + "/max-iterations", keyword: "maximum", params: { comparison: "<=", limit: 1e5 } }), errors++), (data21 < 1 || isNaN(data21)) && (vErrors = add(vErrors, { instancePath: instancePath + "/max-iterations", keyword: "minimum", params: { comparison: ">=", limit: 1 } }), errors++));
    }
    if (data["index-weights"] !== void 0) {
      let data22 = data["index-weights"];
      typeof data22 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/index-weights", keyword: "type", params: { type: "string" } }), errors++), data22 === "normalised" || data22 === "raw" || (vErrors = add(vErrors, { instancePath: instancePath + "/index-weights", keyword: "enum", params: { allowedValues: schema116.properties["index-weights"].enum } }), errors++);
    }
    data.bootstrap !== void 0 && (validate563(data.bootstrap, { instancePath: instancePath + "/bootstrap" }) || (vErrors = join(vErrors, validate563.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate574.errors = vErrors, errors === 0;
}
const schema118 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, method: { enum: ["percent", "cohen", "fleiss", "krippendorff", "icc"] }, weights: { enum: ["none", "linear", "quadratic"] }, level: { enum: ["nominal", "ordinal", "interval", "ratio"] }, form: { enum: ["ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"] }, subject: 1, rater: 1, missing: 1, confidence: 1 } };
function validate592(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.method === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "method" } }), errors++);
    for (const key0 in data)
      func0.call(schema118.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "agreement" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "agreement" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.method !== void 0) {
      let data7 = data.method;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "type", params: { type: "string" } }), errors++), data7 === "percent" || data7 === "cohen" || data7 === "fleiss" || data7 === "krippendorff" || data7 === "icc" || (vErrors = add(vErrors, { instancePath: instancePath + "/method", keyword: "enum", params: { allowedValues: schema118.properties.method.enum } }), errors++);
    }
    if (data.weights !== void 0) {
      let data8 = data.weights;
      typeof data8 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/weights", keyword: "type", params: { type: "string" } }), errors++), data8 === "none" || data8 === "linear" || data8 === "quadratic" || (vErrors = add(vErrors, { instancePath: instancePath + "/weights", keyword: "enum", params: { allowedValues: schema118.properties.weights.enum } }), errors++);
    }
    if (data.level !== void 0) {
      let data9 = data.level;
      typeof data9 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/level", keyword: "type", params: { type: "string" } }), errors++), data9 === "nominal" || data9 === "ordinal" || data9 === "interval" || data9 === "ratio" || (vErrors = add(vErrors, { instancePath: instancePath + "/level", keyword: "enum", params: { allowedValues: schema118.properties.level.enum } }), errors++);
    }
    if (data.form !== void 0) {
      let data10 = data.form;
      typeof data10 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/form", keyword: "type", params: { type: "string" } }), errors++), data10 === "ICC1" || data10 === "ICC2" || data10 === "ICC3" || data10 === "ICC1k" || data10 === "ICC2k" || data10 === "ICC3k" || (vErrors = add(vErrors, { instancePath: instancePath + "/form", keyword: "enum", params: { allowedValues: schema118.properties.form.enum } }), errors++);
    }
    data.subject !== void 0 && (validate383(data.subject, { instancePath: instancePath + "/subject" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.rater !== void 0 && (validate383(data.rater, { instancePath: instancePath + "/rater" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.missing !== void 0 && (validate467(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate467.errors), errors = vErrors.length)), data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate592.errors = vErrors, errors === 0;
}
const schema119 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, interval: { enum: ["wilson", "wald", "agresti-coull"] }, "finite-population": 1, confidence: 1 } };
function validate603(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      func0.call(schema119.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "margin" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "margin" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.interval !== void 0) {
      let data7 = data.interval;
      typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/interval", keyword: "type", params: { type: "string" } }), errors++), data7 === "wilson" || data7 === "wald" || data7 === "agresti-coull" || (vErrors = add(vErrors, { instancePath: instancePath + "/interval", keyword: "enum", params: { allowedValues: schema119.properties.interval.enum } }), errors++);
    }
    data["finite-population"] !== void 0 && typeof data["finite-population"] != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/finite-population", keyword: "type", params: { type: "boolean" } }), errors++), data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate603.errors = vErrors, errors === 0;
}
const schema120 = { properties: { type: 1, id: 1, label: 1, items: 1, dimensions: 1, by: 1, where: 1, stratum: 1, missing: 1, confidence: 1 } };
function validate611(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.stratum === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stratum" } }), errors++);
    for (const key0 in data)
      func0.call(schema120.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } }), errors++), data0 !== "stratified" && (vErrors = add(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "stratified" } }), errors++);
    }
    data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.label !== void 0 && (validate334(data.label, { instancePath: instancePath + "/label" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.items !== void 0 && (validate437(data.items, { instancePath: instancePath + "/items" }) || (vErrors = join(vErrors, validate437.errors), errors = vErrors.length)), data.dimensions !== void 0 && (validate440(data.dimensions, { instancePath: instancePath + "/dimensions" }) || (vErrors = join(vErrors, validate440.errors), errors = vErrors.length)), data.by !== void 0 && (validate383(data.by, { instancePath: instancePath + "/by" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.where !== void 0 && (validate400(data.where, { instancePath: instancePath + "/where" }) || (vErrors = join(vErrors, validate400.errors), errors = vErrors.length)), data.stratum !== void 0 && (validate383(data.stratum, { instancePath: instancePath + "/stratum" }) || (vErrors = join(vErrors, validate383.errors), errors = vErrors.length)), data.missing !== void 0 && (validate447(data.missing, { instancePath: instancePath + "/missing" }) || (vErrors = join(vErrors, validate447.errors), errors = vErrors.length)), data.confidence !== void 0 && (validate423(data.confidence, { instancePath: instancePath + "/confidence" }) || (vErrors = join(vErrors, validate423.errors), errors = vErrors.length));
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate611.errors = vErrors, errors === 0;
}
function validate433(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    const tag0 = data.type;
    typeof tag0 == "string" ? tag0 === "descriptives" ? validate434(data, { instancePath }) || (vErrors = join(vErrors, validate434.errors), errors = vErrors.length) : tag0 === "box" ? validate450(data, { instancePath }) || (vErrors = join(vErrors, validate450.errors), errors = vErrors.length) : tag0 === "reliability" ? validate459(data, { instancePath }) || (vErrors = join(vErrors, validate459.errors), errors = vErrors.length) : tag0 === "correlation" ? validate470(data, { instancePath }) || (vErrors = join(vErrors, validate470.errors), errors = vErrors.length) : tag0 === "gap" ? validate481(data, { instancePath }) || (vErrors = join(vErrors, validate481.errors), errors = vErrors.length) : tag0 === "rollup" ? validate492(data, { instancePath }) || (vErrors = join(vErrors, validate492.errors), errors = vErrors.length) : tag0 === "c-index" ? validate501(data, { instancePath }) || (vErrors = join(vErrors, validate501.errors), errors = vErrors.length) : tag0 === "segue-profile" ? validate510(data, { instancePath }) || (vErrors = join(vErrors, validate510.errors), errors = vErrors.length) : tag0 === "nps" ? validate518(data, { instancePath }) || (vErrors = join(vErrors, validate518.errors), errors = vErrors.length) : tag0 === "csat" ? validate525(data, { instancePath }) || (vErrors = join(vErrors, validate525.errors), errors = vErrors.length) : tag0 === "ipa" ? validate533(data, { instancePath }) || (vErrors = join(vErrors, validate533.errors), errors = vErrors.length) : tag0 === "dual-evaluation" ? validate543(data, { instancePath }) || (vErrors = join(vErrors, validate543.errors), errors = vErrors.length) : tag0 === "drivers" ? validate551(data, { instancePath }) || (vErrors = join(vErrors, validate551.errors), errors = vErrors.length) : tag0 === "kano" ? validate566(data, { instancePath }) || (vErrors = join(vErrors, validate566.errors), errors = vErrors.length) : tag0 === "csi" ? validate574(data, { instancePath }) || (vErrors = join(vErrors, validate574.errors), errors = vErrors.length) : tag0 === "agreement" ? validate592(data, { instancePath }) || (vErrors = join(vErrors, validate592.errors), errors = vErrors.length) : tag0 === "margin" ? validate603(data, { instancePath }) || (vErrors = join(vErrors, validate603.errors), errors = vErrors.length) : tag0 === "stratified" ? validate611(data, { instancePath }) || (vErrors = join(vErrors, validate611.errors), errors = vErrors.length) : (vErrors = add(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }), errors++) : (vErrors = add(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }), errors++);
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate433.errors = vErrors, errors === 0;
}
function validate331(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.kind === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" } }), errors++), data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.title === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" } }), errors++), data.items === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "items" } }), errors++);
    for (const key0 in data)
      func0.call(schema69.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      typeof data0 == "string" ? (func1(data0) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" } }), errors++), data1 !== "survey" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "survey" } }), errors++);
    }
    if (data.id !== void 0 && (validate332(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate332.errors), errors = vErrors.length)), data.title !== void 0 && (validate334(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.description !== void 0 && (validate334(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.version !== void 0) {
      let data5 = data.version;
      typeof data5 == "string" ? (func1(data5) > 40 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "maxLength", params: { limit: 40 } }), errors++), func1(data5) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.status !== void 0 && (validate337(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate337.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate339(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.owner !== void 0 && (validate334(data.owner, { instancePath: instancePath + "/owner" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.effective !== void 0 && (validate342(data.effective, { instancePath: instancePath + "/effective" }) || (vErrors = join(vErrors, validate342.errors), errors = vErrors.length)), data.source !== void 0 && (validate334(data.source, { instancePath: instancePath + "/source" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.tags !== void 0) {
      let data11 = data.tags;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          typeof data12 == "string" ? (func1(data12) > 60 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "maxLength", params: { limit: 60 } }), errors++), func1(data12) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data11.length; i1++) {
          const item0 = data11[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.uses !== void 0) {
      let data13 = data.uses;
      if (Array.isArray(data13)) {
        const len1 = data13.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate339(data13[i2], { instancePath: instancePath + "/uses/" + i2 }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length);
        const seen1 = /* @__PURE__ */ new Map();
        for (let i3 = 0; i3 < data13.length; i3++) {
          const item1 = data13[i3];
          seen1.has(item1) ? (vErrors = add(vErrors, { instancePath: instancePath + "/uses", keyword: "uniqueItems", params: { i: i3, j: seen1.get(item1) } }), errors++) : seen1.set(item1, i3);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/uses", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.dimensions !== void 0) {
      let data15 = data.dimensions;
      if (Array.isArray(data15)) {
        const len2 = data15.length;
        for (let i4 = 0; i4 < len2; i4++)
          validate346(data15[i4], { instancePath: instancePath + "/dimensions/" + i4 }) || (vErrors = join(vErrors, validate346.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/dimensions", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.standard !== void 0 && (validate339(data.standard, { instancePath: instancePath + "/standard" }) || (vErrors = join(vErrors, validate339.errors), errors = vErrors.length)), data.form !== void 0) {
      let data18 = data.form;
      typeof data18 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/form", keyword: "type", params: { type: "string" } }), errors++), data18 === "questionnaire" || data18 === "opinion-card" || data18 === "interview" || data18 === "inspection" || (vErrors = add(vErrors, { instancePath: instancePath + "/form", keyword: "enum", params: { allowedValues: schema69.properties.form.enum } }), errors++);
    }
    if (data.modes !== void 0) {
      let data19 = data.modes;
      if (Array.isArray(data19)) {
        const len3 = data19.length;
        for (let i5 = 0; i5 < len3; i5++) {
          let data20 = data19[i5];
          typeof data20 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/modes/" + i5, keyword: "type", params: { type: "string" } }), errors++), data20 === "written" || data20 === "online" || data20 === "telephone" || data20 === "face-to-face" || data20 === "focus-group" || data20 === "exit-interview" || data20 === "mystery-shopper" || data20 === "key-customer" || data20 === "churned-customer" || data20 === "complaint-analysis" || (vErrors = add(vErrors, { instancePath: instancePath + "/modes/" + i5, keyword: "enum", params: { allowedValues: schema69.properties.modes.items.enum } }), errors++);
        }
        const seen2 = /* @__PURE__ */ new Map();
        for (let i6 = 0; i6 < data19.length; i6++) {
          const item2 = data19[i6];
          seen2.has(item2) ? (vErrors = add(vErrors, { instancePath: instancePath + "/modes", keyword: "uniqueItems", params: { i: i6, j: seen2.get(item2) } }), errors++) : seen2.set(item2, i6);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/modes", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.every !== void 0 && (validate360(data.every, { instancePath: instancePath + "/every" }) || (vErrors = join(vErrors, validate360.errors), errors = vErrors.length)), data.anonymous !== void 0 && typeof data.anonymous != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/anonymous", keyword: "type", params: { type: "boolean" } }), errors++), data.introduction !== void 0 && (validate334(data.introduction, { instancePath: instancePath + "/introduction" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.closing !== void 0 && (validate334(data.closing, { instancePath: instancePath + "/closing" }) || (vErrors = join(vErrors, validate334.errors), errors = vErrors.length)), data.scales !== void 0) {
      let data25 = data.scales;
      if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
        for (const key1 in data25) {
          const _errs40 = errors;
          typeof key1 == "string" ? (func1(key1) > 80 && (vErrors = add(vErrors, { instancePath: instancePath + "/scales", keyword: "maxLength", params: { limit: 80 }, propertyName: key1 }), errors++), pattern10.test(key1) || (vErrors = add(vErrors, { instancePath: instancePath + "/scales", keyword: "pattern", params: { pattern: "^[A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF][A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u3005\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF0-9]*$" }, propertyName: key1 }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/scales", keyword: "type", params: { type: "string" }, propertyName: key1 }), errors++);
          var valid9 = _errs40 === errors;
          valid9 || (vErrors = add(vErrors, { instancePath: instancePath + "/scales", keyword: "propertyNames", params: { propertyName: key1 } }), errors++);
        }
        for (const key2 in data25)
          validate364(data25[key2], { instancePath: instancePath + "/scales/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") }) || (vErrors = join(vErrors, validate364.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/scales", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.screening !== void 0) {
      let data27 = data.screening;
      if (Array.isArray(data27)) {
        const len4 = data27.length;
        for (let i7 = 0; i7 < len4; i7++)
          validate382(data27[i7], { instancePath: instancePath + "/screening/" + i7 }) || (vErrors = join(vErrors, validate382.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/screening", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.sections !== void 0) {
      let data29 = data.sections;
      if (Array.isArray(data29)) {
        const len5 = data29.length;
        for (let i8 = 0; i8 < len5; i8++)
          validate406(data29[i8], { instancePath: instancePath + "/sections/" + i8 }) || (vErrors = join(vErrors, validate406.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/sections", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.items !== void 0) {
      let data31 = data.items;
      if (Array.isArray(data31)) {
        data31.length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/items", keyword: "minItems", params: { limit: 1 } }), errors++);
        const len6 = data31.length;
        for (let i9 = 0; i9 < len6; i9++)
          validate382(data31[i9], { instancePath: instancePath + "/items/" + i9 }) || (vErrors = join(vErrors, validate382.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.profile !== void 0) {
      let data33 = data.profile;
      if (Array.isArray(data33)) {
        const len7 = data33.length;
        for (let i10 = 0; i10 < len7; i10++)
          validate382(data33[i10], { instancePath: instancePath + "/profile/" + i10 }) || (vErrors = join(vErrors, validate382.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/profile", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.importance !== void 0) {
      let data35 = data.importance;
      if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
        Object.keys(data35).length < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/importance", keyword: "minProperties", params: { limit: 1 } }), errors++);
        for (const key3 in data35) {
          let data36 = data35[key3];
          typeof data36 == "number" && isFinite(data36) ? ((data36 > 100 || isNaN(data36)) && (vErrors = add(vErrors, { instancePath: instancePath + "/importance/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maximum", params: { comparison: "<=", limit: 100 } }), errors++), (data36 < 0 || isNaN(data36)) && (vErrors = add(vErrors, { instancePath: instancePath + "/importance/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/importance/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "number" } }), errors++);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/importance", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.quotas !== void 0) {
      let data37 = data.quotas;
      if (Array.isArray(data37)) {
        const len8 = data37.length;
        for (let i11 = 0; i11 < len8; i11++)
          validate414(data37[i11], { instancePath: instancePath + "/quotas/" + i11 }) || (vErrors = join(vErrors, validate414.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/quotas", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.sampling !== void 0 && (validate421(data.sampling, { instancePath: instancePath + "/sampling" }) || (vErrors = join(vErrors, validate421.errors), errors = vErrors.length)), data.analyses !== void 0) {
      let data40 = data.analyses;
      if (Array.isArray(data40)) {
        const len9 = data40.length;
        for (let i12 = 0; i12 < len9; i12++)
          validate433(data40[i12], { instancePath: instancePath + "/analyses/" + i12 }) || (vErrors = join(vErrors, validate433.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/analyses", keyword: "type", params: { type: "array" } }), errors++;
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate331.errors = vErrors, errors === 0;
}
const dataset = validate640, schema121 = { properties: { $schema: 1, kind: 1, id: 1, title: 1, description: 1, version: 1, status: 1, "replaced-by": 1, source: 1, tags: 1, of: 1, citation: 1, format: { enum: ["csv", "tsv", "json", "ndjson"] }, encoding: { enum: ["utf-8", "gb18030"] }, delimiter: 1, quote: 1, decimal: { enum: [".", ","] }, header: 1, columns: 1, units: 1, values: { additionalProperties: { additionalProperties: { type: ["string", "number", "boolean", "null"] } } }, missing: { items: { type: ["string", "number", "boolean"] } }, "not-applicable": { items: { type: ["string", "number", "boolean"] } }, "case-id": 1, "group-by": 1, weights: 1 } };
function validate641(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 80 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 80 } }), errors++), pattern0.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate641.errors = vErrors, errors === 0;
}
function validate643(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema9.type } }), errors++), typeof data == "string" && (func1(data) > 2e4 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "zh" || key0 === "en" || pattern1.test(key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.zh !== void 0) {
      let data0 = data.zh;
      typeof data0 == "string" ? func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/zh", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.en !== void 0) {
      let data1 = data.en;
      typeof data1 == "string" ? func1(data1) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "minLength", params: { limit: 1 } }), errors++) : (vErrors = add(vErrors, { instancePath: instancePath + "/en", keyword: "type", params: { type: "string" } }), errors++);
    }
    for (const key1 in data)
      if (pattern1.test(key1)) {
        let data2 = data[key1];
        typeof data2 == "string" ? (func1(data2) > 2e4 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e4 } }), errors++), func1(data2) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
      }
  }
  return validate643.errors = vErrors, errors === 0;
}
function validate646(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), data === "draft" || data === "active" || data === "retired" || (vErrors = add(vErrors, { instancePath, keyword: "enum", params: { allowedValues: schema10.enum } }), errors++), validate646.errors = vErrors, errors === 0;
}
function validate648(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "string" ? (func1(data) > 200 && (vErrors = add(vErrors, { instancePath, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data) < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "string" } }), errors++), validate648.errors = vErrors, errors === 0;
}
function validate640(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.kind === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" } }), errors++), data.id === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++), data.of === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "of" } }), errors++), data.source === void 0 && (vErrors = add(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" } }), errors++);
    for (const key0 in data)
      func0.call(schema121.properties, key0) || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      typeof data0 == "string" ? (func1(data0) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      typeof data1 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" } }), errors++), data1 !== "dataset" && (vErrors = add(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "dataset" } }), errors++);
    }
    if (data.id !== void 0 && (validate641(data.id, { instancePath: instancePath + "/id" }) || (vErrors = join(vErrors, validate641.errors), errors = vErrors.length)), data.title !== void 0 && (validate643(data.title, { instancePath: instancePath + "/title" }) || (vErrors = join(vErrors, validate643.errors), errors = vErrors.length)), data.description !== void 0 && (validate643(data.description, { instancePath: instancePath + "/description" }) || (vErrors = join(vErrors, validate643.errors), errors = vErrors.length)), data.version !== void 0) {
      let data5 = data.version;
      typeof data5 == "string" ? (func1(data5) > 40 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "maxLength", params: { limit: 40 } }), errors++), func1(data5) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.status !== void 0 && (validate646(data.status, { instancePath: instancePath + "/status" }) || (vErrors = join(vErrors, validate646.errors), errors = vErrors.length)), data["replaced-by"] !== void 0 && (validate648(data["replaced-by"], { instancePath: instancePath + "/replaced-by" }) || (vErrors = join(vErrors, validate648.errors), errors = vErrors.length)), data.source !== void 0) {
      let data8 = data.source;
      typeof data8 == "string" ? (func1(data8) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/source", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data8) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/source", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/source", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.tags !== void 0) {
      let data9 = data.tags;
      if (Array.isArray(data9)) {
        const len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data10 = data9[i0];
          typeof data10 == "string" ? (func1(data10) > 60 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "maxLength", params: { limit: 60 } }), errors++), func1(data10) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/tags/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data9.length; i1++) {
          const item0 = data9[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/tags", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.of !== void 0 && (validate648(data.of, { instancePath: instancePath + "/of" }) || (vErrors = join(vErrors, validate648.errors), errors = vErrors.length)), data.citation !== void 0 && (validate643(data.citation, { instancePath: instancePath + "/citation" }) || (vErrors = join(vErrors, validate643.errors), errors = vErrors.length)), data.format !== void 0) {
      let data13 = data.format;
      typeof data13 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/format", keyword: "type", params: { type: "string" } }), errors++), data13 === "csv" || data13 === "tsv" || data13 === "json" || data13 === "ndjson" || (vErrors = add(vErrors, { instancePath: instancePath + "/format", keyword: "enum", params: { allowedValues: schema121.properties.format.enum } }), errors++);
    }
    if (data.encoding !== void 0) {
      let data14 = data.encoding;
      typeof data14 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/encoding", keyword: "type", params: { type: "string" } }), errors++), data14 === "utf-8" || data14 === "gb18030" || (vErrors = add(vErrors, { instancePath: instancePath + "/encoding", keyword: "enum", params: { allowedValues: schema121.properties.encoding.enum } }), errors++);
    }
    if (data.delimiter !== void 0) {
      let data15 = data.delimiter;
      typeof data15 == "string" ? (func1(data15) > 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/delimiter", keyword: "maxLength", params: { limit: 1 } }), errors++), func1(data15) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/delimiter", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/delimiter", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.quote !== void 0) {
      let data16 = data.quote;
      typeof data16 == "string" ? (func1(data16) > 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/quote", keyword: "maxLength", params: { limit: 1 } }), errors++), func1(data16) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/quote", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/quote", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.decimal !== void 0) {
      let data17 = data.decimal;
      typeof data17 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/decimal", keyword: "type", params: { type: "string" } }), errors++), data17 === "." || data17 === "," || (vErrors = add(vErrors, { instancePath: instancePath + "/decimal", keyword: "enum", params: { allowedValues: schema121.properties.decimal.enum } }), errors++);
    }
    if (data.header !== void 0 && typeof data.header != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/header", keyword: "type", params: { type: "boolean" } }), errors++), data.columns !== void 0) {
      let data19 = data.columns;
      if (data19 && typeof data19 == "object" && !Array.isArray(data19))
        for (const key1 in data19) {
          let data20 = data19[key1];
          typeof data20 == "string" ? (func1(data20) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data20) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/columns/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
        }
      else
        vErrors = add(vErrors, { instancePath: instancePath + "/columns", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.units !== void 0) {
      let data21 = data.units;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21))
        for (const key2 in data21) {
          let data22 = data21[key2];
          typeof data22 == "string" ? (func1(data22) > 20 && (vErrors = add(vErrors, { instancePath: instancePath + "/units/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 20 } }), errors++), func1(data22) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/units/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/units/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++);
        }
      else
        vErrors = add(vErrors, { instancePath: instancePath + "/units", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.values !== void 0) {
      let data23 = data.values;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23))
        for (const key3 in data23) {
          let data24 = data23[key3];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24))
            for (const key4 in data24) {
              let data25 = data24[key4];
              typeof data25 != "string" && !(typeof data25 == "number" && isFinite(data25)) && typeof data25 != "boolean" && data25 !== null && (vErrors = add(vErrors, { instancePath: instancePath + "/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: schema121.properties.values.additionalProperties.additionalProperties.type } }), errors++), typeof data25 == "string" && func1(data25) > 2e3 && (vErrors = add(vErrors, { instancePath: instancePath + "/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 2e3 } }), errors++);
            }
          else
            vErrors = add(vErrors, { instancePath: instancePath + "/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "object" } }), errors++;
        }
      else
        vErrors = add(vErrors, { instancePath: instancePath + "/values", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.missing !== void 0) {
      let data26 = data.missing;
      if (Array.isArray(data26)) {
        const len1 = data26.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data27 = data26[i2];
          typeof data27 != "string" && !(typeof data27 == "number" && isFinite(data27)) && typeof data27 != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/missing/" + i2, keyword: "type", params: { type: schema121.properties.missing.items.type } }), errors++), typeof data27 == "string" && func1(data27) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/missing/" + i2, keyword: "maxLength", params: { limit: 200 } }), errors++);
        }
        const seen1 = /* @__PURE__ */ new Map();
        for (let i3 = 0; i3 < data26.length; i3++) {
          const item1 = data26[i3];
          seen1.has(item1) ? (vErrors = add(vErrors, { instancePath: instancePath + "/missing", keyword: "uniqueItems", params: { i: i3, j: seen1.get(item1) } }), errors++) : seen1.set(item1, i3);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/missing", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data["not-applicable"] !== void 0) {
      let data28 = data["not-applicable"];
      if (Array.isArray(data28)) {
        const len2 = data28.length;
        for (let i4 = 0; i4 < len2; i4++) {
          let data29 = data28[i4];
          typeof data29 != "string" && !(typeof data29 == "number" && isFinite(data29)) && typeof data29 != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable/" + i4, keyword: "type", params: { type: schema121.properties["not-applicable"].items.type } }), errors++), typeof data29 == "string" && func1(data29) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable/" + i4, keyword: "maxLength", params: { limit: 200 } }), errors++);
        }
        const seen2 = /* @__PURE__ */ new Map();
        for (let i5 = 0; i5 < data28.length; i5++) {
          const item2 = data28[i5];
          seen2.has(item2) ? (vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "uniqueItems", params: { i: i5, j: seen2.get(item2) } }), errors++) : seen2.set(item2, i5);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/not-applicable", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data["case-id"] !== void 0) {
      let data30 = data["case-id"];
      typeof data30 == "string" ? (func1(data30) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/case-id", keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data30) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/case-id", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/case-id", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data["group-by"] !== void 0) {
      let data31 = data["group-by"];
      if (Array.isArray(data31)) {
        const len3 = data31.length;
        for (let i6 = 0; i6 < len3; i6++) {
          let data32 = data31[i6];
          typeof data32 == "string" ? (func1(data32) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/group-by/" + i6, keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data32) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/group-by/" + i6, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/group-by/" + i6, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen3 = /* @__PURE__ */ new Map();
        for (let i7 = 0; i7 < data31.length; i7++) {
          const item3 = data31[i7];
          seen3.has(item3) ? (vErrors = add(vErrors, { instancePath: instancePath + "/group-by", keyword: "uniqueItems", params: { i: i7, j: seen3.get(item3) } }), errors++) : seen3.set(item3, i7);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/group-by", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.weights !== void 0) {
      let data33 = data.weights;
      typeof data33 == "string" ? (func1(data33) > 200 && (vErrors = add(vErrors, { instancePath: instancePath + "/weights", keyword: "maxLength", params: { limit: 200 } }), errors++), func1(data33) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/weights", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/weights", keyword: "type", params: { type: "string" } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate640.errors = vErrors, errors === 0;
}
const config = validate652, schema126 = { properties: { documents: { additionalProperties: { enum: ["catalog", "standard", "scoring", "survey", "dataset"] } }, locale: { enum: ["zh", "en"] } } }, schema127 = { type: ["string", "object"], properties: { severity: { enum: ["off", "hint", "info", "warning", "error"] } } }, pattern33 = new RegExp("^(off|hint|info|warning|error)$", "u");
function validate653(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) && (vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: schema127.type } }), errors++), typeof data == "string" && (pattern33.test(data) || (vErrors = add(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^(off|hint|info|warning|error)$" } }), errors++)), data && typeof data == "object" && !Array.isArray(data)) {
    Object.keys(data).length < 1 && (vErrors = add(vErrors, { instancePath, keyword: "minProperties", params: { limit: 1 } }), errors++);
    for (const key0 in data)
      key0 === "severity" || key0 === "options" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.severity !== void 0) {
      let data0 = data.severity;
      typeof data0 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/severity", keyword: "type", params: { type: "string" } }), errors++), data0 === "off" || data0 === "hint" || data0 === "info" || data0 === "warning" || data0 === "error" || (vErrors = add(vErrors, { instancePath: instancePath + "/severity", keyword: "enum", params: { allowedValues: schema127.properties.severity.enum } }), errors++);
    }
    if (data.options !== void 0) {
      let data1 = data.options;
      data1 && typeof data1 == "object" && !Array.isArray(data1) || (vErrors = add(vErrors, { instancePath: instancePath + "/options", keyword: "type", params: { type: "object" } }), errors++);
    }
  }
  return validate653.errors = vErrors, errors === 0;
}
function validate652(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "$schema" || key0 === "root" || key0 === "include" || key0 === "exclude" || key0 === "documents" || key0 === "rules" || key0 === "locale" || (vErrors = add(vErrors, { instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      typeof data0 == "string" ? (func1(data0) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data0) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.root !== void 0 && typeof data.root != "boolean" && (vErrors = add(vErrors, { instancePath: instancePath + "/root", keyword: "type", params: { type: "boolean" } }), errors++), data.include !== void 0) {
      let data2 = data.include;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          typeof data3 == "string" ? (func1(data3) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/include/" + i0, keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data3) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/include/" + i0, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/include/" + i0, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen0 = /* @__PURE__ */ new Map();
        for (let i1 = 0; i1 < data2.length; i1++) {
          const item0 = data2[i1];
          seen0.has(item0) ? (vErrors = add(vErrors, { instancePath: instancePath + "/include", keyword: "uniqueItems", params: { i: i1, j: seen0.get(item0) } }), errors++) : seen0.set(item0, i1);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/include", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.exclude !== void 0) {
      let data4 = data.exclude;
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data5 = data4[i2];
          typeof data5 == "string" ? (func1(data5) > 500 && (vErrors = add(vErrors, { instancePath: instancePath + "/exclude/" + i2, keyword: "maxLength", params: { limit: 500 } }), errors++), func1(data5) < 1 && (vErrors = add(vErrors, { instancePath: instancePath + "/exclude/" + i2, keyword: "minLength", params: { limit: 1 } }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/exclude/" + i2, keyword: "type", params: { type: "string" } }), errors++);
        }
        const seen1 = /* @__PURE__ */ new Map();
        for (let i3 = 0; i3 < data4.length; i3++) {
          const item1 = data4[i3];
          seen1.has(item1) ? (vErrors = add(vErrors, { instancePath: instancePath + "/exclude", keyword: "uniqueItems", params: { i: i3, j: seen1.get(item1) } }), errors++) : seen1.set(item1, i3);
        }
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/exclude", keyword: "type", params: { type: "array" } }), errors++;
    }
    if (data.documents !== void 0) {
      let data6 = data.documents;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6))
        for (const key1 in data6) {
          let data7 = data6[key1];
          typeof data7 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/documents/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } }), errors++), data7 === "catalog" || data7 === "standard" || data7 === "scoring" || data7 === "survey" || data7 === "dataset" || (vErrors = add(vErrors, { instancePath: instancePath + "/documents/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "enum", params: { allowedValues: schema126.properties.documents.additionalProperties.enum } }), errors++);
        }
      else
        vErrors = add(vErrors, { instancePath: instancePath + "/documents", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.rules !== void 0) {
      let data8 = data.rules;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key2 in data8) {
          const _errs21 = errors;
          typeof key2 == "string" ? (func1(key2) > 80 && (vErrors = add(vErrors, { instancePath: instancePath + "/rules", keyword: "maxLength", params: { limit: 80 }, propertyName: key2 }), errors++), pattern0.test(key2) || (vErrors = add(vErrors, { instancePath: instancePath + "/rules", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }, propertyName: key2 }), errors++)) : (vErrors = add(vErrors, { instancePath: instancePath + "/rules", keyword: "type", params: { type: "string" }, propertyName: key2 }), errors++);
          var valid6 = _errs21 === errors;
          valid6 || (vErrors = add(vErrors, { instancePath: instancePath + "/rules", keyword: "propertyNames", params: { propertyName: key2 } }), errors++);
        }
        for (const key3 in data8)
          validate653(data8[key3], { instancePath: instancePath + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") }) || (vErrors = join(vErrors, validate653.errors), errors = vErrors.length);
      } else
        vErrors = add(vErrors, { instancePath: instancePath + "/rules", keyword: "type", params: { type: "object" } }), errors++;
    }
    if (data.locale !== void 0) {
      let data10 = data.locale;
      typeof data10 != "string" && (vErrors = add(vErrors, { instancePath: instancePath + "/locale", keyword: "type", params: { type: "string" } }), errors++), data10 === "zh" || data10 === "en" || (vErrors = add(vErrors, { instancePath: instancePath + "/locale", keyword: "enum", params: { allowedValues: schema126.properties.locale.enum } }), errors++);
    }
  } else
    vErrors = add(vErrors, { instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate652.errors = vErrors, errors === 0;
}
function codePoints(text) {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++)
    (text.charCodeAt(i) & 64512) === 55296 && (text.charCodeAt(i + 1) & 64512) === 56320 && (length--, i++);
  return length;
}
function add(list, error) {
  return list === null ? [error] : (list.push(error), list);
}
function join(list, more) {
  if (list === null) return more;
  for (const error of more) list.push(error);
  return list;
}
export {
  catalog,
  config,
  dataset,
  scoring,
  standard,
  survey
};
