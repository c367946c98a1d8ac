/** What may stand above a noun: the things it is a part of, and titles of groups of columns. */
import type { Noun } from "./nouns";

/** Nouns that only head a group above: 校舍 > 占地面积. Before the noun (校舍占地面积) they would make another thing of it. */
export const TOPICS: Readonly<Partial<Record<Noun, readonly Noun[]>>> = {
  campus: ["land"],
  land: ["floor"],
  green: ["floor"],
  sportsGround: ["floor"],
  court: ["floor"],
  stall: ["floor", "living"],
  floor: ["campus", "land"],
  staff: ["teacher", "post"],
  classroom: ["equipment"],
  books: ["equipment"],
};

/** What may stand above or before a noun because the noun's thing is a part of it. */
export const CONTAINERS: Readonly<Partial<Record<Noun, readonly Noun[]>>> = {
  land: ["campus", "land"],
  green: ["land", "campus"],
  sportsGround: ["land", "campus", "sportsTotal"],
  indoorSports: ["floor", "teachingRooms", "sharedRooms", "sportsTotal", "campus", "room"],
  sportsTotal: ["campus"],
  teachingRooms: ["floor"],
  classroom: ["floor", "teachingRooms", "classroom", "room"],
  room: ["floor", "teachingRooms", "classroom", "room"],
  sharedRooms: ["floor", "teachingRooms"],
  laboratory: ["floor", "teachingRooms", "classroom", "room"],
  libraryRoom: ["floor", "teachingRooms", "sharedRooms", "classroom", "room"],
  dormitory: ["floor", "living", "pupil"],
  housing: ["floor", "living", "teacher", "dormitory", "staff"],
  canteen: ["floor", "living", "pupil"],
  toilet: ["floor", "living"],
  stall: ["toilet", "pupil"],
  living: ["floor", "pupil"],
  office: ["floor"],
  dilapidated: ["floor"],
  court: ["campus", "sportsGround", "land"],
  seat: ["libraryRoom"],
  equipment: ["fixedAssets"],
  computer: ["equipment", "terminal"],
  terminal: ["equipment", "computer"],
  books: ["libraryRoom", "digitalResources"],
  bandwidth: ["campus"],
  class: ["pupil"],
  classSize: ["class", "pupil"],
  teacher: ["staff"],
  post: ["staff", "teacher"],
  person: ["staff", "post"],
};
