// Nothing is published: the tests run what `vite build` leaves for `vite preview`.
export default {};
