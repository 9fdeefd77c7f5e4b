/** A survey with a question of every type, screening, skip logic and a quota. */
export const ALL = `kind: survey
id: all
title: All types
closing: Thank you
anonymous: true
scales:
  five: { type: numeric, min: 1, max: 5, low: bad, high: good }
  three: { type: likert, labels: [bad, fair, good], na: cannot say }
screening:
  - { id: used, type: boolean, text: Have you been here?, continue: true }
items:
  - { id: rate, scale: five, text: How was it?, required: true }
  - { id: wrong, type: open, text: What was wrong?, visible: rate <= 2 }
  - { id: agree, scale: three, text: Was it quick? }
  - { id: nps, type: nps, text: Would you recommend us? }
  - { id: minutes, type: numeric, text: How long did you wait?, min: 0, max: 60, unit: min }
  - { id: shop, type: single, text: Which shop?, options: [{ value: east, label: east }, { value: west, label: west }] }
  - { id: why, type: multiple, text: Why?, options: [{ value: price, label: price }, { value: speed, label: speed }, { value: none, label: none of them, exclusive: true }] }
  - { id: rank, type: ranking, text: What counts?, choose: 2, options: [{ value: price, label: price }, { value: speed, label: speed }, { value: care, label: care }] }
  - { id: share, type: points, text: How much?, total: 100, options: [{ value: speed, label: speed }, { value: price, label: price }] }
  - id: grid
    type: matrix
    text: How were they?
    scale: three
    rows: [{ id: kind, text: kindness }, { id: quick, text: speed }]
  - { id: words, type: open, text: Anything else? }
quotas:
  - { id: east, label: east shop, when: shop = "east", min: 10 }
`;
